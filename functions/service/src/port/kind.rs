//! What messages tell: one kind for every sentence that is really different.

/// What a message tells. The words in brackets are what [`crate::port::Message`] holds for it besides the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The application arrived.
    Received,
    /// An access code (code).
    Code,
    /// "There is news": every other move of an application, a volunteer's next gate.
    News,
    /// The withdrawal is noted.
    Withdrawn,
    /// The data are erased.
    Erased,
    /// The programme asks something and waits until a day (until).
    Asked,
    /// An interview is near (when).
    InterviewReminder,
    /// Something has to be done until a day: form C45B, which the message does not name (until).
    Task,
    /// A volunteer's offer arrived.
    VolunteerReceived,
    /// The last gate is passed: available as a mentor.
    Available,
    /// "Still available?" (until)
    StillAvailable,
    /// Paused for want of an answer, and how to come back.
    Paused,
    /// The leaving is noted.
    Left,
    /// A duo is proposed, to either side (until).
    Proposal,
    /// The proposal has no answer yet (until).
    ProposalReminder,
    /// The proposal is closed: declined by the other side, expired or taken back.
    ProposalClosed,
    /// Both said yes.
    DuoAccepted,
    /// A meeting is planned (name, when, place).
    MeetingPlanned,
    /// A meeting was moved (name, when, place).
    MeetingMoved,
    /// A meeting is cancelled (name, when).
    MeetingCancelled,
    /// A meeting is near (name, when, place).
    MeetingReminder,
    /// "Did you meet?" (name, when)
    MeetingReport,
    /// The other one says that they met: "is that right?" (name, when)
    MeetingConfirm,
    /// Three months: how is it going?
    Midterm,
    /// The term is over: closing questions and attestation.
    Closing,
    /// The duo ended before its term.
    DuoEnded,
    /// An invitation to a session for several people (session, when, address).
    SessionInvited,
    /// Such a session does not take place (session, when).
    SessionCancelled,
    /// To the safeguarding person, not to a person with a file: somebody worries about a duo.
    Worry,
    /// A code that opens the desk, to a member of staff (code).
    DeskCode,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 30] = [
        Self::Received,
        Self::Code,
        Self::News,
        Self::Withdrawn,
        Self::Erased,
        Self::Asked,
        Self::InterviewReminder,
        Self::Task,
        Self::VolunteerReceived,
        Self::Available,
        Self::StillAvailable,
        Self::Paused,
        Self::Left,
        Self::Proposal,
        Self::ProposalReminder,
        Self::ProposalClosed,
        Self::DuoAccepted,
        Self::MeetingPlanned,
        Self::MeetingMoved,
        Self::MeetingCancelled,
        Self::MeetingReminder,
        Self::MeetingReport,
        Self::MeetingConfirm,
        Self::Midterm,
        Self::Closing,
        Self::DuoEnded,
        Self::SessionInvited,
        Self::SessionCancelled,
        Self::Worry,
        Self::DeskCode,
    ];

    /// The stored code, and the first words of its keys in the texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Code => "code",
            Self::News => "news",
            Self::Withdrawn => "withdrawn",
            Self::Erased => "erased",
            Self::Asked => "asked",
            Self::InterviewReminder => "interview-reminder",
            Self::Task => "task",
            Self::VolunteerReceived => "volunteer-received",
            Self::Available => "available",
            Self::StillAvailable => "still-available",
            Self::Paused => "paused",
            Self::Left => "left",
            Self::Proposal => "proposal",
            Self::ProposalReminder => "proposal-reminder",
            Self::ProposalClosed => "proposal-closed",
            Self::DuoAccepted => "duo-accepted",
            Self::MeetingPlanned => "meeting-planned",
            Self::MeetingMoved => "meeting-moved",
            Self::MeetingCancelled => "meeting-cancelled",
            Self::MeetingReminder => "meeting-reminder",
            Self::MeetingReport => "meeting-report",
            Self::MeetingConfirm => "meeting-confirm",
            Self::Midterm => "midterm",
            Self::Closing => "closing",
            Self::DuoEnded => "duo-ended",
            Self::SessionInvited => "session-invited",
            Self::SessionCancelled => "session-cancelled",
            Self::Worry => "worry",
            Self::DeskCode => "desk-code",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a mail ends with the way to the person's page. Not where nothing can be read there (any more).
    pub(crate) const fn opens_page(self) -> bool {
        !matches!(self, Self::Code | Self::Withdrawn | Self::Erased | Self::Worry | Self::DeskCode)
            && !self.is_of_session()
    }

    /// Whether it tells of a session for several people: the person's page says nothing of those.
    pub(crate) const fn is_of_session(self) -> bool {
        matches!(self, Self::SessionInvited | Self::SessionCancelled)
    }

    /// Whether it can be written again without what it held: a kind without words in brackets, that is still true.
    pub(crate) const fn needs_no_words(self) -> bool {
        matches!(
            self,
            Self::Received
                | Self::News
                | Self::Withdrawn
                | Self::VolunteerReceived
                | Self::Available
                | Self::Paused
                | Self::Left
                | Self::DuoAccepted
                | Self::Midterm
                | Self::Closing
                | Self::DuoEnded
        )
    }

    /// Whether it makes sense on paper: a code is worthless by then, and so is a reminder of tomorrow.
    pub(crate) const fn suits_paper(self) -> bool {
        !matches!(
            self,
            Self::Code | Self::InterviewReminder | Self::MeetingReminder | Self::Worry | Self::DeskCode
        )
    }

    /// Whether somebody calls a person who asked for calls. Nobody is called to confirm what they just did
    /// themselves, and nobody can be called who is erased.
    pub(crate) const fn deserves_a_call(self) -> bool {
        !matches!(
            self,
            Self::Code
                | Self::Received
                | Self::VolunteerReceived
                | Self::Withdrawn
                | Self::Left
                | Self::Erased
                | Self::Worry
                | Self::DeskCode
        )
    }
}
