//! Waking the worker after an answer, so that a code arrives in seconds. Nobody waits for it, and it happens for
//! known and unknown references alike. The scheduler's tick comes anyway: a lost wake-up costs a minute.

use crate::app::App;
use http::Request;
use spin_sdk::http::{EmptyBody, send};
use std::sync::atomic::{AtomicU8, Ordering};

/// Messages only: clocks and forgetting are the scheduler's.
const TICK: &str = "http://worker.spin.internal/internal/tick?only=messages";

const ASLEEP: u8 = 0;
const AWAKE: u8 = 1;
/// Something was written after the worker began: once more.
const AGAIN: u8 = 2;

static STATE: AtomicU8 = AtomicU8::new(ASLEEP);

/// Wakes the worker once the answer is on its way. Many at once are one.
pub(crate) fn wake(app: &'static App) {
    if STATE.swap(AGAIN, Ordering::Relaxed) != ASLEEP {
        return;
    }
    spin_sdk::wasip3::spawn(async {
        while STATE.swap(AWAKE, Ordering::Relaxed) == AGAIN {
            if let Err(words) = tick(&app.tick_token).await {
                eprintln!("the worker did not wake: {words}");
            }
            if STATE.compare_exchange(AWAKE, ASLEEP, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
                return;
            }
        }
    });
}

async fn tick(token: &str) -> Result<(), String> {
    let request =
        Request::post(TICK).header("authorization", format!("Bearer {token}")).body(EmptyBody::new());
    let answer =
        send(request.map_err(|error| error.to_string())?).await.map_err(|error| error.to_string())?;
    if answer.status().is_success() { Ok(()) } else { Err(answer.status().to_string()) }
}
