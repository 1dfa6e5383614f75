//! Who a mentor is: drawn from the proportions that one would expect in Brussels.

use super::fresh::Fresh;
use crate::chance::Chance;
use crate::content::{Content, Holds, NameGroup, Profession, SectorContent};
use crate::wording::{Gender, capital, fill};
use anyhow::{Context, Result};
use domain::catalogue::{Mode, TimeOfDay};
use domain::language::{Lang, Tongue};
use domain::place::Commune;
use domain::programme::ProgrammeId;
use std::collections::BTreeSet;

/// A mentor before their texts are written.
pub(crate) struct Portrait<'c> {
    pub(crate) programme: ProgrammeId,
    pub(crate) sector: &'c SectorContent,
    pub(crate) profession: &'c Profession,
    pub(crate) gender: Gender,
    pub(crate) company: Option<&'c str>,
    pub(crate) languages: Vec<Tongue>,
    pub(crate) times: Vec<TimeOfDay>,
    pub(crate) modes: Vec<Mode>,
    pub(crate) commune: Option<Commune>,
    pub(crate) years: u8,
    pub(crate) retired: bool,
    /// Came to Brussels as a grown-up.
    arrived: bool,
    /// Says so on the card.
    titled_retired: bool,
    first: &'c str,
    initial: char,
}

impl<'c> Portrait<'c> {
    pub(crate) fn draw(content: &'c Content, chance: &mut Chance, fresh: &mut Fresh<'c>) -> Result<Self> {
        use ProgrammeId::{Duo, MentorIn, MentorYou, Team4Job};
        let programme = *chance.weighted(&[(Team4Job, 45), (Duo, 30), (MentorYou, 13), (MentorIn, 12)])?;
        let sector = draw_sector(content, chance, programme)?;
        fresh.next(sector.code);
        let professions: Vec<_> = sector.profession.iter().map(|p| (p.name.key(), p)).collect();
        let profession = fresh.pick(chance, sector.code, &professions)?;
        let woman = profession.women_only || chance.percent(sector.women);
        let gender = if woman { Gender::Woman } else { Gender::Man };
        let groups: Vec<_> = content.names.iter().zip(0..).map(|(g, i)| ((g, i), g.mentors)).collect();
        let (group, origin) = *chance.weighted(&groups)?;
        let retired = programme == Duo && chance.percent(62);
        let company = draw_company(content, chance, programme, sector)?;
        let modes = draw_modes(chance, programme)?;
        let in_person = modes.contains(&Mode::InPerson);
        let commune = if in_person && chance.percent(95) { Some(draw_commune(chance)?) } else { None };
        let first = chance.pick(if woman { &group.women } else { &group.men })?;
        let last = fill(chance.pick(&group.last)?, gender, &[])?;
        Ok(Self {
            programme,
            sector,
            profession,
            gender,
            company,
            languages: draw_languages(chance, programme, group, origin),
            times: draw_times(chance, retired, programme),
            modes,
            commune,
            years: draw_years(chance, programme, retired, profession)?,
            retired,
            // The first two groups of names are those of Belgium.
            arrived: origin > 1 && chance.percent(45),
            titled_retired: retired && chance.percent(60),
            first,
            initial: last.chars().next().context("an empty last name")?,
        })
    }

    pub(crate) fn is_duo(&self) -> bool {
        self.programme == ProgrammeId::Duo
    }

    /// What the mentor does or did, inside a sentence.
    pub(crate) fn profession(&self, lang: Lang) -> Result<String> {
        self.profession.name.fill(lang, self.gender, &[])
    }

    /// What the card says.
    pub(crate) fn title(&self, lang: Lang) -> Result<String> {
        let profession = self.profession(lang)?;
        Ok(capital(&match lang {
            _ if !self.titled_retired => profession,
            Lang::Fr => format!("{profession} à la retraite"),
            Lang::Nl => format!("gepensioneerde {profession}"),
            Lang::En => format!("retired {profession}"),
        }))
    }

    /// First name and initial. The public reads it where the programme shows names; coordinators always do.
    pub(crate) fn name(&self) -> String {
        format!("{} {}.", self.first, self.initial)
    }

    /// A language beside the three of the pages.
    pub(crate) fn other_tongue(&self) -> Option<Tongue> {
        let pages = [Tongue::French, Tongue::Dutch, Tongue::English];
        self.languages.iter().copied().find(|tongue| !pages.contains(tongue))
    }

    /// Whether a sentence of this kind is true of the mentor.
    pub(crate) fn fits(&self, holds: Holds) -> bool {
        let in_person = self.modes.contains(&Mode::InPerson);
        match holds {
            Holds::Any => true,
            Holds::Working => !self.retired,
            Holds::Company => self.company.is_some(),
            Holds::Workplace => self.company.is_some() && in_person && self.commune.is_some(),
            Holds::Retired => self.retired,
            Holds::Senior => self.is_duo() && !self.retired,
            Holds::Arrived => self.arrived,
            Holds::Young => self.programme == ProgrammeId::MentorYou,
            Holds::InPerson => in_person,
            Holds::Commune => in_person && self.commune.is_some(),
            Holds::Online => self.modes.contains(&Mode::Online),
            Holds::Morning => self.times.contains(&TimeOfDay::Morning),
            Holds::Afternoon => self.times.contains(&TimeOfDay::Afternoon),
            Holds::Evening => self.times.contains(&TimeOfDay::Evening),
            Holds::Weekend => self.times.contains(&TimeOfDay::Weekend),
            Holds::Weekly => self.is_duo(),
            Holds::Group => self.programme == ProgrammeId::MentorIn,
            Holds::Tongue => self.other_tongue().is_some(),
            Holds::French => self.languages.contains(&Tongue::French),
            Holds::Dutch => self.languages.contains(&Tongue::Dutch),
        }
    }
}

fn draw_sector<'c>(
    content: &'c Content,
    chance: &mut Chance,
    programme: ProgrammeId,
) -> Result<&'c SectorContent> {
    let weight = |sector: &SectorContent| {
        let [duo, team4job, mentor_you, mentor_in] = sector.weights;
        match programme {
            ProgrammeId::Duo => duo,
            ProgrammeId::Team4Job => team4job,
            ProgrammeId::MentorYou => mentor_you,
            ProgrammeId::MentorIn => mentor_in,
        }
    };
    let sectors: Vec<_> = content.sectors.iter().map(|sector| (sector, weight(sector))).collect();
    chance.weighted(&sectors).copied()
}

/// Two programmes find mentors through companies; in the two others people come by themselves.
fn draw_company<'c>(
    content: &'c Content,
    chance: &mut Chance,
    programme: ProgrammeId,
    sector: &'c SectorContent,
) -> Result<Option<&'c str>> {
    let has_one = match programme {
        ProgrammeId::Team4Job | ProgrammeId::MentorIn => true,
        ProgrammeId::MentorYou => chance.percent(45),
        ProgrammeId::Duo => false,
    };
    let companies = if chance.percent(sector.elsewhere) { &content.companies } else { &sector.companies };
    Ok(if has_one { Some(chance.pick(companies)?.as_str()) } else { None })
}

fn draw_modes(chance: &mut Chance, programme: ProgrammeId) -> Result<Vec<Mode>> {
    let online_only = if programme == ProgrammeId::MentorYou { 18 } else { 7 };
    let modes = [
        (vec![Mode::InPerson], 40),
        (vec![Mode::InPerson, Mode::Online], 53),
        (vec![Mode::Online], online_only),
    ];
    chance.weighted(&modes).cloned()
}

fn draw_commune(chance: &mut Chance) -> Result<Commune> {
    let weight = |commune: &Commune| match commune {
        Commune::Brussels => 22,
        Commune::Ixelles | Commune::Schaerbeek => 10,
        Commune::SaintGilles | Commune::Etterbeek | Commune::Anderlecht | Commune::Uccle => 7,
        Commune::Molenbeek | Commune::SaintJosse | Commune::Forest | Commune::WoluweSaintLambert => 5,
        Commune::Jette | Commune::Evere | Commune::Auderghem | Commune::WoluweSaintPierre => 4,
        Commune::Koekelberg
        | Commune::Ganshoren
        | Commune::BerchemSainteAgathe
        | Commune::WatermaelBoitsfort => 2,
    };
    let communes: Vec<_> = Commune::ALL.iter().map(|commune| (*commune, weight(commune))).collect();
    chance.weighted(&communes).copied()
}

fn draw_languages(
    chance: &mut Chance,
    programme: ProgrammeId,
    group: &NameGroup,
    origin: usize,
) -> Vec<Tongue> {
    let flemish = origin == 1;
    let international = programme == ProgrammeId::MentorIn;
    let mut percents: Vec<(Tongue, usize)> = vec![
        (Tongue::French, if flemish { 90 } else { 96 }),
        (Tongue::Dutch, if flemish { 100 } else { 33 }),
        (Tongue::English, if international { 80 } else { 58 }),
        (Tongue::Arabic, 2),
        (Tongue::Spanish, 6),
        (Tongue::Portuguese, 2),
        (Tongue::Italian, 4),
        (Tongue::German, 5),
        (Tongue::Russian, 1),
    ];
    percents.extend(group.tongues.iter().zip([85, 40]).map(|(tongue, percent)| (*tongue, percent)));
    // In the order of the pages' filter, each once.
    chance.some(&percents).into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

fn draw_times(chance: &mut Chance, retired: bool, programme: ProgrammeId) -> Vec<TimeOfDay> {
    // At a workplace people meet around noon or after work; who is retired has the day.
    let percents = match programme {
        _ if retired => [72, 80, 18, 14],
        ProgrammeId::Team4Job | ProgrammeId::MentorIn => [22, 52, 66, 12],
        ProgrammeId::Duo | ProgrammeId::MentorYou => [18, 34, 74, 36],
    };
    let times: Vec<_> = TimeOfDay::ALL.iter().copied().zip(percents).collect();
    chance.some(&times)
}

fn draw_years(
    chance: &mut Chance,
    programme: ProgrammeId,
    retired: bool,
    profession: &Profession,
) -> Result<u8> {
    let years = match programme {
        _ if retired => chance.between(27, 43),
        ProgrammeId::Duo => chance.between(18, 36),
        // Two draws: many in the middle, few at the ends.
        _ => chance.between(2, 14) + chance.between(2, 15),
    };
    Ok(u8::try_from(years.max(profession.years).min(profession.most_years))?)
}
