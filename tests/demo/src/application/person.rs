//! Who applies: invented people with the answers that such people give. Their mail ends at example.org or
//! example.com, their numbers all begin with 0470 00 0, their streets do not exist.

use super::answers;
use super::places::Places;
use crate::chance::Chance;
use crate::content::{Content, NameGroup};
use crate::wording::{Gender, Text, fill, with_article};
use anyhow::Result;
use chrono::{DateTime, Utc};
use domain::Lang;
use domain::catalogue::Sector;
use domain::contact::ContactWay;
use domain::form::{ApplicationForm, Choice};
use domain::language::Correspondence;
use domain::place::Commune;
use domain::programme::eligibility::YesNo;
use domain::text::fold;
use std::collections::HashSet;

/// A person with their answers.
pub(crate) struct Applicant {
    pub(crate) form: ApplicationForm,
    pub(crate) gender: Gender,
}

/// Draws people, no two with the same mail address.
pub(crate) struct Applicants<'c> {
    content: &'c Content,
    addresses: HashSet<String>,
}

impl<'c> Applicants<'c> {
    pub(crate) fn new(content: &'c Content) -> Self {
        Self { content, addresses: HashSet::new() }
    }

    pub(crate) fn draw(
        &mut self,
        chance: &mut Chance,
        number: usize,
        choice: Choice,
        received: DateTime<Utc>,
        places: &mut Places<'_>,
    ) -> Result<Applicant> {
        let gender = if chance.percent(53) { Gender::Woman } else { Gender::Man };
        let (group, origin) = self.group(chance, choice)?;
        let first = chance.pick(if gender == Gender::Woman { &group.women } else { &group.men })?;
        let last = fill(chance.pick(&group.last)?, gender, &[])?;
        let dutch = chance.percent(if origin == 1 { 92 } else { 24 });
        let correspondence = if dutch { Correspondence::Nl } else { Correspondence::Fr };
        let project = *chance.weighted(&answers::projects(choice))?;
        let sectors = if project == YesNo::Yes { answers::sectors(chance)? } else { Vec::new() };
        let wished = if chance.percent(55) { 1 + chance.below(3) } else { 0 };
        let mentors = match choice.programme().filter(|id| id.programme().named_mentors) {
            Some(programme) => places.wishes(chance, programme, &sectors, wished)?,
            None => Vec::new(),
        };
        let commune = answers::commune(chance)?;
        let (registered, origin_given) =
            (answers::registered(chance, choice)?, answers::origin_given(chance));
        let mut form = ApplicationForm {
            choice: Some(choice),
            mentors,
            registered: Some(registered),
            working: Some(if chance.percent(95) { YesNo::No } else { YesNo::Unknown }),
            birth_year: answers::birth_year(chance, choice, received),
            postcode: self.content.postcode(commune).to_owned(),
            origin: (choice == Choice::Duo).then_some(origin_given),
            long_term_residence: (choice == Choice::Duo).then_some(if chance.percent(93) {
                YesNo::Yes
            } else {
                YesNo::Unknown
            }),
            languages: answers::languages(chance, group, origin)?,
            project: Some(project),
            note: self.note(chance, gender, correspondence, &sectors)?,
            sectors,
            times: answers::times(chance),
            mode: Some(answers::mode(chance)?),
            first_name: first.clone(),
            last_name: last,
            correspondence: Some(correspondence),
            ..ApplicationForm::default()
        };
        self.reach(chance, number, commune, &mut form)?;
        Ok(Applicant { form, gender })
    }

    /// A group of names; for DUO for a JOB not one of the two Belgian ones.
    fn group(&self, chance: &mut Chance, choice: Choice) -> Result<(&'c NameGroup, usize)> {
        let weight = |origin: usize, group: &NameGroup| match (choice, origin) {
            (Choice::Duo, 0 | 1) => 0,
            _ => group.mentees,
        };
        let groups: Vec<_> =
            self.content.names.iter().zip(0..).map(|(group, i)| ((group, i), weight(i, group))).collect();
        chance.weighted(&groups).copied()
    }

    /// A few words on the project, mostly in the language of the letters; often none.
    fn note(
        &self,
        chance: &mut Chance,
        gender: Gender,
        correspondence: Correspondence,
        sectors: &[Sector],
    ) -> Result<String> {
        if chance.percent(35) {
            return Ok(String::new());
        }
        let lang = if chance.percent(12) { Lang::En } else { Lang::from(correspondence) };
        let sector = self.content.sectors.iter().find(|sector| sectors.contains(&sector.code));
        let mut values = Vec::new();
        if let Some(sector) = sector {
            let profession = chance.pick(&sector.profession)?.name.fill(lang, gender, &[])?;
            values.push(("a", with_article(&profession)));
            values.push(("profession", profession));
        }
        // Without a project there is no profession to name.
        let fitting = |text: &&Text| sector.is_some() || !text.key().contains('{');
        let notes: Vec<_> = self.content.applications.notes.iter().filter(fitting).collect();
        chance.pick(&notes)?.fill(lang, gender, &values)
    }

    /// How the person is reached.
    fn reach(
        &mut self,
        chance: &mut Chance,
        number: usize,
        commune: Commune,
        form: &mut ApplicationForm,
    ) -> Result<()> {
        let way = answers::contact(chance)?;
        form.contact = Some(way);
        match way {
            ContactWay::Email => form.email = self.email(chance, &form.first_name, &form.last_name),
            ContactWay::Sms | ContactWay::Call => {
                form.phone = format!("+32 470 00 0{} {:02}", number / 100 % 10, number % 100);
            }
            ContactWay::Letter => {
                let [french, dutch] = chance.pick(&self.content.applications.streets)?;
                let in_dutch = form.correspondence == Some(Correspondence::Nl);
                let (street, lang) = if in_dutch { (dutch, Lang::Nl) } else { (french, Lang::Fr) };
                let town = self.content.commune(commune, lang);
                form.address = format!("{street} {}\n{} {town}", chance.between(1, 180), form.postcode);
            }
            ContactWay::Desk => {}
        }
        Ok(())
    }

    fn email(&mut self, chance: &mut Chance, first: &str, last: &str) -> String {
        let plain = |name: &str| -> String {
            fold(name).chars().map(|c| if c == ' ' { '-' } else { c }).filter(char::is_ascii).collect()
        };
        let host = if chance.percent(60) { "example.org" } else { "example.com" };
        let name = format!("{}.{}", plain(first), plain(last));
        let mut address = format!("{name}@{host}");
        let mut number = 2;
        while !self.addresses.insert(address.clone()) {
            address = format!("{name}{number}@{host}");
            number += 1;
        }
        address
    }
}
