//! `mentor`, `mentor_text`, and the catalogue's version.

use super::json;
use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::catalogue::{MentorCard, Mode, Sector, TimeOfDay};
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use serde::{Deserialize, Serialize};
use service::port::{Mentor, MentorTexts, Mentors, StoreError, free};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a mentor published that needs no translation; one JSON column, since no statement asks for its parts.
#[derive(Serialize, Deserialize)]
struct Facts {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    company: Option<String>,
    sector: Sector,
    languages: Vec<Tongue>,
    times: Vec<TimeOfDay>,
    modes: Vec<Mode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commune: Option<Commune>,
    years: u8,
}

/// The columns of a mentor; the language of a text, or null, follows, and the text.
pub(super) const MENTOR: &str =
    "m.id, m.programme, m.facts, m.capacity, m.taken, m.published, m.open, m.demo";

/// A mentor with their texts in one language, if there are any.
pub(super) struct MentorRow(pub(super) Mentor, Option<(Lang, MentorTexts)>);

impl TryFrom<Row> for MentorRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let id = row.id("id")?;
        let programme = row.code("programme", ProgrammeId::from_code)?;
        let facts: Facts = row.json("facts")?;
        let mentor = Mentor {
            id,
            programme,
            name: facts.name,
            company: facts.company,
            sector: facts.sector,
            languages: facts.languages,
            times: facts.times,
            modes: facts.modes,
            commune: facts.commune,
            years: facts.years,
            capacity: row.small("capacity")?,
            taken: row.small("taken")?,
            published: row.yes("published")?,
            open: row.yes("open")?,
            demo: row.yes("demo")?,
            texts: BTreeMap::new(),
        };
        let text = match row.maybe_code("lang", Lang::from_code)? {
            Some(lang) => {
                let (profession, story) = (row.text("profession")?, row.text("story")?);
                Some((lang, MentorTexts { profession, story, helps: row.json("helps")? }))
            }
            None => None,
        };
        Ok(Self(mentor, text))
    }
}

struct CardRow(MentorCard);

impl TryFrom<Row> for CardRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let id = row.id("id")?;
        let programme = row.code("programme", ProgrammeId::from_code)?;
        let facts: Facts = row.json("facts")?;
        let profession = row.text("profession")?;
        let (capacity, taken, open) = (row.small("capacity")?, row.small("taken")?, row.yes("open")?);
        Ok(Self(MentorCard {
            id,
            programme,
            name: facts.name.filter(|_| programme.programme().named_mentors),
            profession,
            company: facts.company,
            sector: facts.sector,
            languages: facts.languages,
            times: facts.times,
            modes: facts.modes,
            commune: facts.commune,
            free: free(open, capacity, taken),
        }))
    }
}

impl Facts {
    fn of(m: &Mentor) -> Self {
        Self {
            name: m.name.clone(),
            company: m.company.clone(),
            sector: m.sector,
            languages: m.languages.clone(),
            times: m.times.clone(),
            modes: m.modes.clone(),
            commune: m.commune,
            years: m.years,
        }
    }
}

impl<C: Connection> SqlUnit<C> {
    async fn move_catalogue(&self) -> Result<(), StoreError> {
        self.run("UPDATE counter SET value = value + 1 WHERE name = 'catalogue'", Vec::new()).await?;
        Ok(())
    }

    async fn add_texts(&self, m: &Mentor) -> Result<(), StoreError> {
        for (lang, texts) in &m.texts {
            let sql = "INSERT INTO mentor_text (mentor, lang, profession, story, helps) \
                       VALUES ($1, $2, $3, $4, $5)";
            let values = values![m.id, lang.code(), &texts.profession, &texts.story, json(&texts.helps)?];
            self.run(sql, values).await?;
        }
        Ok(())
    }
}

impl<C: Connection> Mentors for SqlUnit<C> {
    async fn mentor(&mut self, id: Uuid) -> Result<Option<Mentor>, StoreError> {
        let sql = format!(
            "SELECT {MENTOR}, t.lang, t.profession, t.story, t.helps FROM mentor m \
             LEFT JOIN mentor_text t ON t.mentor = m.id AND t.lang IN ('fr', 'nl', 'en') WHERE m.id = $1"
        );
        let mut found: Option<Mentor> = None;
        for MentorRow(mentor, text) in self.all("mentor", &sql, values![id]).await? {
            found.get_or_insert(mentor).texts.extend(text);
        }
        Ok(found)
    }

    async fn cards(&mut self, lang: Lang) -> Result<Vec<MentorCard>, StoreError> {
        let sql = "SELECT m.id, m.programme, m.facts, t.profession, m.capacity, m.taken, m.open FROM mentor m \
                   JOIN mentor_text t ON t.mentor = m.id AND t.lang = $1 WHERE m.published = 1 ORDER BY m.id";
        let rows = self.all::<CardRow>("mentor", sql, values![lang.code()]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_mentor(&mut self, m: &Mentor) -> Result<(), StoreError> {
        let sql = "INSERT INTO mentor (id, programme, facts, capacity, taken, published, open, demo) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let facts = json(&Facts::of(m))?;
        let values =
            values![m.id, m.programme.code(), facts, m.capacity, m.taken, m.published, m.open, m.demo];
        self.run(sql, values).await?;
        self.add_texts(m).await?;
        self.move_catalogue().await
    }

    async fn save_mentor(&mut self, m: &Mentor) -> Result<(), StoreError> {
        let sql = "UPDATE mentor SET facts = $1, capacity = $2, published = $3, open = $4 WHERE id = $5 RETURNING id";
        let values = values![json(&Facts::of(m))?, m.capacity, m.published, m.open, m.id];
        if self.touched(sql, values).await? {
            self.run("DELETE FROM mentor_text WHERE mentor = $1", values![m.id]).await?;
            self.add_texts(m).await?;
            self.move_catalogue().await?;
        }
        Ok(())
    }

    async fn reserve_place(&mut self, id: Uuid) -> Result<bool, StoreError> {
        let sql = "UPDATE mentor SET taken = taken + 1 WHERE id = $1 AND open = 1 AND taken < capacity \
                   RETURNING id";
        let reserved = self.touched(sql, values![id]).await?;
        if reserved {
            self.move_catalogue().await?;
        }
        Ok(reserved)
    }

    async fn release_place(&mut self, id: Uuid) -> Result<(), StoreError> {
        let sql = "UPDATE mentor SET taken = taken - 1 WHERE id = $1 AND taken > 0 RETURNING id";
        if self.touched(sql, values![id]).await? {
            self.move_catalogue().await?;
        }
        Ok(())
    }
}
