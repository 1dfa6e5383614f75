//! A database of the first shape, filled, comes to the present one with everything in it.

use crate::support::block_on;
use rusqlite::Connection;
use service::port::{Applications as _, DossierKind, Dossiers as _, Mentors as _, Store as _, Unit as _};
use store::{Native, NativeStore};
use uuid::Uuid;

/// As a database was before dossiers: people, an application with its history and readings, mentors with their texts.
const FILLED: &str = r#"
INSERT INTO person VALUES ('00000000-0000-0000-0000-000000000001', x'01', x'02', 'hash', 1000, NULL);
INSERT INTO mentor VALUES ('00000000-0000-0000-0000-00000000000a', 'team4job',
    '{"name":null,"company":null,"sector":"care","languages":["fr"],"times":["evening"],"modes":["online"],"commune":null,"years":12}',
    2, 1, 1, 0);
INSERT INTO mentor_text VALUES ('00000000-0000-0000-0000-00000000000a', 'fr', 'Infirmier', 'Écouter.', '[]');
INSERT INTO mentor_text VALUES ('00000000-0000-0000-0000-00000000000a', 'nl', 'Verpleger', 'Luisteren.', '[]');
INSERT INTO mentor_text VALUES ('00000000-0000-0000-0000-00000000000a', 'en', 'Nurse', 'Listen.', '[]');
INSERT INTO application VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001',
    'REFERENCE', 'team4job', 'proposed',
    '{"state":"proposed","mentor":"00000000-0000-0000-0000-00000000000a","accepted":true}', 3000, 1000, 4, 'fr',
    'web', '2026-11', NULL);
INSERT INTO history VALUES ('00000000-0000-0000-0000-000000000002', 1, 1000, 'mentee', 'submit', NULL, 'received',
    NULL, NULL, '2026-11');
INSERT INTO history VALUES ('00000000-0000-0000-0000-000000000002', 4, 3000, 'coordinator', 'propose', 'waiting',
    'proposed', NULL, x'03', '2026-11');
INSERT INTO reading (id, application, at, actor, what) VALUES ('00000000-0000-0000-0000-000000000003',
    '00000000-0000-0000-0000-000000000002', 2000, 'mentee', 'status');
INSERT INTO idempotency VALUES ('00000000-0000-0000-0000-000000000004', 'body',
    '00000000-0000-0000-0000-000000000002', 'email', 1000);
INSERT INTO outbox (id, person, kind, sealed, created, due, attempts, lease, state)
    VALUES ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000001', 'news', x'04', 1, 1, 0, 0,
    'waiting');
INSERT INTO code (id, application, hash, created, expires, tries) VALUES ('00000000-0000-0000-0000-000000000006',
    '00000000-0000-0000-0000-000000000002', 'h', 1, 2, 0);
INSERT INTO session VALUES ('token', '00000000-0000-0000-0000-000000000002', 1, 2);
PRAGMA user_version = 1;
"#;

#[test]
fn a_filled_database_of_the_first_shape_keeps_everything() {
    let path = std::env::temp_dir().join(format!("passerelle-migration-{}.db", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let reference = domain::Reference::from_random([3; 8]);
    let old = Connection::open(&path).unwrap();
    old.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    old.execute_batch(include_str!("../../migrations/sqlite/0001_start.sql")).unwrap();
    old.execute_batch(&FILLED.replace("REFERENCE", reference.as_str())).unwrap();
    drop(old);

    let store = NativeStore::new(Native::new(&path));
    block_on(async {
        let mut unit = store.begin_read().await.unwrap();
        let dossier = unit.dossier_by_reference(&reference).await.unwrap().unwrap();
        assert_eq!((dossier.kind, dossier.id), (DossierKind::Application, Uuid::from_u128(2)));
        let application = unit.application(dossier.id).await.unwrap().unwrap();
        assert_eq!((application.state.code(), application.version), ("proposed", 4));
        let history = unit.history(dossier.id).await.unwrap();
        assert_eq!(history.iter().map(|line| line.act.as_str()).collect::<Vec<_>>(), ["submit", "propose"]);
        assert_eq!(history.last().unwrap().text.as_deref(), Some(&[3][..]));
        assert_eq!(unit.looks(dossier.id, 9).await.unwrap().len(), 1);
        let mentor = unit.mentor(Uuid::from_u128(10)).await.unwrap().unwrap();
        assert_eq!((mentor.capacity, mentor.taken, mentor.open, mentor.texts.len()), (2, 1, true, 3));
        unit.end().await.unwrap();
    });
    let new = Connection::open(&path).unwrap();
    let count = |sql: &str| new.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(
        count("SELECT count(*) FROM idempotency WHERE dossier LIKE '%2'"),
        1,
        "a repeated form finds its answer"
    );
    assert_eq!(count("SELECT count(*) FROM outbox WHERE state = 'waiting'"), 1, "the message still leaves");
    // The place that the proposal held is held by a duo now, of which the mentee has accepted.
    assert_eq!(count("SELECT count(*) FROM duo WHERE application LIKE '%2' AND mentor LIKE '%a'"), 1);
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    let check: String = new.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(check, "ok");
    let _ = std::fs::remove_file(&path);
}
