use super::*;

/// Written by hand, act by act: who, in their own programme. `c` coordinator, `l` lead, `s` safeguarding, `a`
/// administrator; and of the house `C` coordinator, `A` analyst, `M` administrator.
const TABLE: &[(DeskAct, &str)] = &[
    (DeskAct::ReadSelf, "clsaCAM"),
    (DeskAct::ReadQueue, "clC"),
    (DeskAct::ReadFile, "clC"),
    (DeskAct::ActOnFile, "clC"),
    (DeskAct::Note, "clC"),
    (DeskAct::Assign, "clC"),
    (DeskAct::Enter, "clC"),
    (DeskAct::Merge, "clC"),
    (DeskAct::Match, "cl"),
    (DeskAct::Propose, "cl"),
    (DeskAct::SetWeights, "l"),
    (DeskAct::ReadDuos, "cl"),
    (DeskAct::ActOnDuo, "cl"),
    (DeskAct::ReadGroups, "cl"),
    (DeskAct::ActOnGroups, "cl"),
    (DeskAct::RecordOutcome, "cl"),
    (DeskAct::HandleWorry, "s"),
    (DeskAct::Messages, "clC"),
    (DeskAct::Export, "cl"),
    (DeskAct::ApproveExport, "l"),
    (DeskAct::ReadFigures, "lA"),
    (DeskAct::ManageStaff, "aM"),
];

fn letter(grant: Grant) -> char {
    match (grant.role, grant.programme.is_some()) {
        (Role::Coordinator, true) => 'c',
        (Role::Lead, _) => 'l',
        (Role::Safeguarding, _) => 's',
        (Role::Administrator, true) => 'a',
        (Role::Coordinator, false) => 'C',
        (Role::Analyst, _) => 'A',
        (Role::Administrator, false) => 'M',
    }
}

fn records() -> Vec<Option<ProgrammeId>> {
    ProgrammeId::ALL.iter().copied().map(Some).chain([None]).collect()
}

#[test]
fn every_act_stands_in_the_table_once() {
    let listed: Vec<DeskAct> = TABLE.iter().map(|(act, _)| *act).collect();
    assert_eq!(listed, DeskAct::ALL);
}

#[test]
fn each_role_has_its_acts_on_its_own_records_and_none_on_others() {
    for (act, who) in TABLE {
        for grant in Grant::all() {
            let held = who.contains(letter(grant));
            assert_eq!(may(&[grant], *act, On::Desk), held, "{act} {grant:?}");
            for record in records() {
                let own = record == grant.programme || letter(grant) == 'M' && *act == DeskAct::ManageStaff;
                assert_eq!(
                    may(&[grant], *act, On::Record(record)),
                    held && own,
                    "{act} {grant:?} {record:?}"
                );
            }
        }
    }
}

#[test]
fn grants_add_up_and_none_gives_nothing() {
    let both =
        [Grant::of(Role::Coordinator, ProgrammeId::Duo), Grant::of(Role::Lead, ProgrammeId::MentorYou)];
    for act in DeskAct::ALL {
        assert!(!may(&[], *act, On::Desk), "{act}");
        for record in records() {
            let alone = both.iter().any(|grant| may(&[*grant], *act, On::Record(record)));
            assert_eq!(may(&both, *act, On::Record(record)), alone, "{act} {record:?}");
        }
    }
}
