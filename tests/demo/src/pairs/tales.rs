//! The stories of the pairs to try.

/// What the pair is to show: how many days ago it was proposed, and on which days after that they met.
pub(super) struct Tale {
    pub(super) name: &'static str,
    pub(super) mentee: &'static str,
    pub(super) mentor: &'static str,
    pub(super) proposed_days_ago: i64,
    pub(super) accepted: bool,
    pub(super) met_after_days: &'static [i64],
    pub(super) planned: bool,
    /// How it ends or rests, and how many days after the proposal.
    pub(super) turn: Option<(i64, Turn)>,
}

/// What a duo comes to that the clock does not bring.
#[derive(Clone, Copy)]
pub(super) enum Turn {
    /// A coordinator pauses it for some days.
    Pause(u64),
    /// The mentee ends it.
    EndEarly,
    /// The mentor says no to the proposal.
    Decline,
}

/// A proposal that nobody has answered yet: tests take one each.
const fn fresh(name: &'static str, mentee: &'static str, mentor: &'static str) -> Tale {
    Tale {
        name,
        mentee,
        mentor,
        proposed_days_ago: 1,
        accepted: false,
        met_after_days: &[],
        planned: false,
        turn: None,
    }
}

/// A duo that both want, before its first meeting.
const fn wanted(name: &'static str, mentee: &'static str, mentor: &'static str) -> Tale {
    Tale { accepted: true, proposed_days_ago: 4, ..fresh(name, mentee, mentor) }
}

pub(super) const TALES: [Tale; 19] = [
    Tale {
        name: "proposed",
        mentee: "Yasmina",
        mentor: "Geert",
        proposed_days_ago: 2,
        accepted: false,
        met_after_days: &[],
        planned: false,
        turn: None,
    },
    Tale {
        name: "accepted",
        mentee: "Blessing",
        mentor: "Françoise",
        proposed_days_ago: 6,
        accepted: true,
        met_after_days: &[],
        planned: false,
        turn: None,
    },
    Tale {
        name: "active",
        mentee: "Mamadou",
        mentor: "Ann",
        proposed_days_ago: 75,
        accepted: true,
        met_after_days: &[5, 16, 28, 39, 47, 58, 68],
        planned: true,
        turn: None,
    },
    Tale {
        name: "at-risk",
        mentee: "Elena",
        mentor: "Philippe",
        proposed_days_ago: 80,
        accepted: true,
        met_after_days: &[4, 15, 29, 40],
        planned: false,
        turn: None,
    },
    Tale {
        name: "completed",
        mentee: "Tesfay",
        mentor: "Marijke",
        proposed_days_ago: 200,
        accepted: true,
        met_after_days: &[6, 18, 31, 45, 60, 74, 88, 101, 117, 130, 144, 159, 170, 182],
        planned: false,
        turn: None,
    },
    fresh("proposed-1", "Rachid", "Hilde"),
    fresh("proposed-2", "Oksana", "Bernard"),
    fresh("proposed-3", "Fatou", "Koen"),
    fresh("proposed-4", "Ahmad", "Chantal"),
    wanted("accepted-1", "Sami", "Greet"),
    wanted("accepted-2", "Lina", "Paul"),
    wanted("accepted-3", "Dawit", "Nadine"),
    wanted("accepted-4", "Aya", "Wouter"),
    wanted("accepted-5", "Moussa", "Lieve"),
    Tale {
        name: "midterm",
        mentee: "Zahra",
        mentor: "Dirk",
        proposed_days_ago: 112,
        accepted: true,
        met_after_days: &[5, 12, 19, 20, 33, 40, 47, 54, 61, 68, 75, 82, 89, 96, 103, 108],
        planned: true,
        turn: None,
    },
    Tale {
        name: "paused",
        mentee: "Ionela",
        mentor: "Jean",
        proposed_days_ago: 90,
        accepted: true,
        met_after_days: &[5, 18, 30, 44, 58, 70],
        planned: false,
        turn: Some((85, Turn::Pause(25))),
    },
    Tale {
        name: "ended-early",
        mentee: "Samir",
        mentor: "Els",
        proposed_days_ago: 62,
        accepted: true,
        met_after_days: &[5, 19, 32],
        planned: false,
        turn: Some((60, Turn::EndEarly)),
    },
    Tale {
        name: "cancelled",
        mentee: "Grace",
        mentor: "Michel",
        turn: Some((1, Turn::Decline)),
        ..fresh("cancelled", "Grace", "Michel")
    },
    Tale {
        name: "finished",
        mentee: "Nour",
        mentor: "Anne",
        proposed_days_ago: 200,
        accepted: true,
        met_after_days: &[6, 18, 31, 45, 60, 74, 88, 101, 117, 130, 144, 159, 170, 182],
        planned: false,
        turn: None,
    },
];
