//! How often, how long, how many: every number of the access rules in one place.

use chrono::TimeDelta;

/// Applications from one e-mail address or telephone number…
pub const SUBMISSIONS_PER_CONTACT: usize = 5;
/// …in this time.
pub const SUBMISSIONS_PER_CONTACT_IN: TimeDelta = TimeDelta::days(1);
/// Applications from one network address: generous, since a whole desk or library shares one…
pub const SUBMISSIONS_PER_ADDRESS: usize = 30;
/// …in this time.
pub const SUBMISSIONS_PER_ADDRESS_IN: TimeDelta = TimeDelta::hours(1);

/// Access codes for one reference…
pub const CODES_PER_REFERENCE: usize = 3;
/// Access codes asked from one network address…
pub const CODES_PER_ADDRESS: usize = 60;
/// …in this time.
pub const CODES_IN: TimeDelta = TimeDelta::hours(1);
/// How long a code opens.
pub const CODE_LIFE: TimeDelta = TimeDelta::minutes(15);
/// How many wrong codes are read before the code is spent.
pub const CODE_TRIES: i64 = 5;

/// A session ends after this time without use.
pub const SESSION_IDLE: TimeDelta = TimeDelta::minutes(30);
/// A session ends after this time in any case.
pub const SESSION_LIFE: TimeDelta = TimeDelta::hours(8);

/// A session at the desk ends after this time without use: people are called away from their screens.
pub const DESK_IDLE: TimeDelta = TimeDelta::minutes(60);
/// A session at the desk ends after this time in any case: a working day.
pub const DESK_LIFE: TimeDelta = TimeDelta::hours(10);
/// A reading of the desk keeps its session awake at most this often: lists need not write.
pub const DESK_TOUCH: TimeDelta = TimeDelta::minutes(1);

/// Codes for one address of staff…
pub const DESK_CODES_PER_CONTACT: usize = 3;
/// …codes asked from one network address, which is a whole office…
pub const DESK_CODES_PER_ADDRESS: usize = 60;
/// …in this time.
pub const DESK_CODES_IN: TimeDelta = TimeDelta::hours(1);
/// Ways to the provider that begin at one network address, within [`DESK_CODES_IN`].
pub const SIGN_INS_PER_ADDRESS: usize = 120;
/// How long somebody may stay at the provider.
pub const SIGN_IN_LIFE: TimeDelta = TimeDelta::minutes(10);
/// How far the provider's clock may be from ours.
pub const PROVIDER_LEEWAY: TimeDelta = TimeDelta::seconds(60);
/// The oldest ID token that is taken, if the provider lets its tokens live longer.
pub const ID_TOKEN_LIFE: TimeDelta = TimeDelta::minutes(10);

/// How long a repeated submission gets its first answer again.
pub const IDEMPOTENCY_LIFE: TimeDelta = TimeDelta::hours(48);

/// The longest text that a reference or a code is read from.
pub const TYPED_MAX: usize = 40;
/// The longest text that a mail address is read from.
pub const ADDRESS_MAX: usize = 254;

/// Wait before the first repetition of a message; it doubles each time.
pub const RETRY_FIRST: TimeDelta = TimeDelta::seconds(30);
/// The longest wait between two attempts.
pub const RETRY_LONGEST: TimeDelta = TimeDelta::hours(6);
/// Attempts before a message is given up: about two days.
pub const ATTEMPTS: i64 = 16;
/// So many messages of a person that failed or bounced put them on the list of those to call.
pub const FAILURES_BEFORE_A_CALL: usize = 2;
/// While a message is being sent nobody else may take it; longer than the gateway's timeout.
pub const LEASE: TimeDelta = TimeDelta::seconds(90);
/// Most messages of one tick: the next tick goes on.
pub const MESSAGES_PER_TICK: usize = 100;
/// After so many failures a tick lets the gateway rest.
pub const FAILURES_PER_TICK: usize = 3;
/// Most clocks looked at in one tick.
pub const CLOCKS_PER_TICK: usize = 1000;
/// Most erasures of one tick.
pub const MOVES_PER_TICK: usize = 100;
/// So many days before form C45B is due its volunteer hears of it again.
pub const TASK_REMINDER_DAYS: u64 = 7;
/// Questions, and worries, of one of the two about one duo…
pub const NOTES_PER_DUO: usize = 20;
/// …in this time.
pub const NOTES_IN: TimeDelta = TimeDelta::days(1);
