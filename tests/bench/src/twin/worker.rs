//! The worker beside the twin: a thread that sends what is due each time that the bell rings. Many rings are one.

use super::Twin;
use super::means::{MachineClock, MachineRng};
use crate::client::Connection;
use bytes::Bytes;
use http::Request;
use pollster::block_on;
use service::Env;
use service::gateway::{Gateway, GatewayError, Outgoing, Recipient};
use service::tick::{Scope, tick};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use tokio::runtime::Runtime;

pub(super) struct Bell(SyncSender<()>);

impl Bell {
    pub(super) fn ring(&self) {
        // Full: it rings already.
        let _ = self.0.try_send(());
    }
}

pub(super) fn bell() -> (Bell, Receiver<()>) {
    let (sender, rung) = sync_channel(1);
    (Bell(sender), rung)
}

/// Waits for the bell on a thread of its own.
pub(super) fn start(twin: Arc<Twin>, rung: Receiver<()>, gateway: SocketAddr) {
    std::thread::spawn(move || -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let gateway = HttpGateway { runtime, address: gateway };
        while rung.recv().is_ok() {
            let env = Env {
                store: &twin.store,
                clock: &MachineClock,
                rng: &MachineRng,
                keys: &twin.keys,
                by: None,
            };
            if let Err(fault) = block_on(tick(env, &gateway, "http://127.0.0.1", Scope::Messages)) {
                eprintln!("twin: the worker: {fault}");
            }
        }
        Ok(())
    });
}

/// As the worker component: a connection for each message.
struct HttpGateway {
    runtime: Runtime,
    address: SocketAddr,
}

impl Gateway for HttpGateway {
    async fn send(&self, message: &Outgoing) -> Result<(), GatewayError> {
        let failed = |error: anyhow::Error| GatewayError(error.to_string());
        let request = request(message).map_err(|error| failed(error.into()))?;
        let sent = self.runtime.block_on(async {
            let mut connection = Connection::open(self.address).await?;
            connection.call(request).await
        });
        match sent {
            Ok(answer) if answer.is_success() => Ok(()),
            Ok(answer) => Err(GatewayError(answer.status.to_string())),
            Err(error) => Err(failed(error)),
        }
    }
}

fn request(message: &Outgoing) -> http::Result<Request<crate::client::Body>> {
    let to = match &message.to {
        Recipient::Mail(address) => address.clone(),
        Recipient::Sms(number) => format!("{}@sms.invalid", number.trim_start_matches('+')),
    };
    let body = serde_json::json!({
        "From": { "Email": "passerelle@example.invalid", "Name": "Passerelle" },
        "To": [{ "Email": to, "Name": "" }],
        "Subject": message.subject,
        "Text": message.text,
        "Headers": { "X-Passerelle-Message": message.id.to_string() },
    });
    Request::post("/api/v1/send")
        .header("host", "127.0.0.1")
        .header("content-type", "application/json")
        .body(Bytes::from(body.to_string()).into())
}
