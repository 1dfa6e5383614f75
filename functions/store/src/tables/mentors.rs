//! `mentor`, `mentor_text`, and the catalogue's version.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use domain::catalogue::{MentorCard, Mode, Sector, TimeOfDay};
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use serde::{Deserialize, Serialize};
use service::port::{Mentor, MentorTexts, Mentors, StoreError};
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

struct MentorRow(Mentor);

impl TryFrom<Row> for MentorRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let id = row.id("id")?;
        let programme = row.code("programme", ProgrammeId::from_code)?;
        let facts: Facts = row.json("facts")?;
        Ok(Self(Mentor {
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
            demo: row.yes("demo")?,
            texts: BTreeMap::new(),
        }))
    }
}

struct TextRow(Lang, MentorTexts);

impl TryFrom<Row> for TextRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        let lang = row.code("lang", Lang::from_code)?;
        let texts = MentorTexts {
            profession: row.text("profession")?,
            story: row.text("story")?,
            helps: row.json("helps")?,
        };
        Ok(Self(lang, texts))
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
        let (capacity, taken) = (row.small("capacity")?, row.small("taken")?);
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
            free: capacity.saturating_sub(taken),
        }))
    }
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Failed(error.to_string()))
}

impl<C: Connection> SqlUnit<C> {
    async fn move_catalogue(&self) -> Result<(), StoreError> {
        self.run("UPDATE counter SET value = value + 1 WHERE name = 'catalogue'", Vec::new()).await?;
        Ok(())
    }
}

impl<C: Connection> Mentors for SqlUnit<C> {
    async fn mentor(&mut self, id: Uuid) -> Result<Option<Mentor>, StoreError> {
        let sql = "SELECT id, programme, facts, capacity, taken, published, demo FROM mentor WHERE id = $1";
        let Some(MentorRow(mut mentor)) = self.find("mentor", sql, values![id]).await? else {
            return Ok(None);
        };
        let sql = "SELECT lang, profession, story, helps FROM mentor_text WHERE mentor = $1 \
                   AND lang IN ('fr', 'nl', 'en')";
        let texts = self.all::<TextRow>("mentor_text", sql, values![id]).await?;
        for TextRow(lang, texts) in texts {
            mentor.texts.insert(lang, texts);
        }
        Ok(Some(mentor))
    }

    async fn cards(&mut self, lang: Lang) -> Result<Vec<MentorCard>, StoreError> {
        let sql = "SELECT m.id, m.programme, m.facts, t.profession, m.capacity, m.taken FROM mentor m \
                   JOIN mentor_text t ON t.mentor = m.id AND t.lang = $1 WHERE m.published = 1 ORDER BY m.id";
        let rows = self.all::<CardRow>("mentor", sql, values![lang.code()]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn add_mentor(&mut self, m: &Mentor) -> Result<(), StoreError> {
        let facts = Facts {
            name: m.name.clone(),
            company: m.company.clone(),
            sector: m.sector,
            languages: m.languages.clone(),
            times: m.times.clone(),
            modes: m.modes.clone(),
            commune: m.commune,
            years: m.years,
        };
        let sql = "INSERT INTO mentor (id, programme, facts, capacity, taken, published, demo) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values =
            values![m.id, m.programme.code(), json(&facts)?, m.capacity, m.taken, m.published, m.demo];
        self.run(sql, values).await?;
        for (lang, texts) in &m.texts {
            let sql = "INSERT INTO mentor_text (mentor, lang, profession, story, helps) \
                       VALUES ($1, $2, $3, $4, $5)";
            let values = values![m.id, lang.code(), &texts.profession, &texts.story, json(&texts.helps)?];
            self.run(sql, values).await?;
        }
        self.move_catalogue().await
    }

    async fn reserve_place(&mut self, id: Uuid) -> Result<bool, StoreError> {
        let sql = "UPDATE mentor SET taken = taken + 1 WHERE id = $1 AND taken < capacity RETURNING id";
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
