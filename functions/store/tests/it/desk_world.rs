//! Staff with a session, for tests.

use crate::duo_world::Two;
use crate::support::{World, block_on};
use domain::Lang;
use domain::ProgrammeId;
use domain::desk::staff::StaffCard;
use domain::desk::{Grant, Role};
use domain::wire::desk::board::DuoFile;
use service::desk::enlist::enlist;
use service::desk::follow::{AtDuo, FollowError, file};
use service::port::{StaffBook as _, StaffSession, Store as _, Unit as _};

impl World {
    /// Somebody of the staff; gives the token of their session.
    pub(crate) fn staff(&self, name: &str, grants: &[Grant]) -> String {
        let token = self.env().id().to_string();
        let email = format!("{}@staff.example", self.env().id());
        let card = StaffCard { name: name.into(), email, lang: Lang::Fr };
        block_on(async {
            let mut unit = self.store.begin_write().await.unwrap();
            let staff = enlist(self.env(), &mut unit, &self.hash, card, grants.to_vec()).await.unwrap();
            let now = self.env().now();
            let session =
                StaffSession { hash: self.hash.desk_token(&token), staff: staff.id, created: now, seen: now };
            unit.add_staff_session(&session).await.unwrap();
            unit.commit().await.unwrap();
        });
        token
    }

    /// A coordinator of Team4Job, whose duos the others are.
    pub(crate) fn desk(&self, name: &str) -> String {
        self.staff(name, &[Grant::of(Role::Coordinator, ProgrammeId::Team4Job)])
    }
}

impl Two<'_> {
    pub(crate) fn desk_at<'a>(&'a self, token: &'a str) -> AtDuo<'a> {
        AtDuo { hash: &self.world.hash, token, duo: self.duo }
    }

    pub(crate) fn desk_file(&self, token: &str) -> Result<DuoFile, FollowError> {
        block_on(file::duo_file(self.world.env(), self.desk_at(token)))
    }
}
