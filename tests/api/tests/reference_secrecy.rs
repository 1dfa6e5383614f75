//! Whether a reference exists cannot be told: not from the answer, not from its time.

use anyhow::{Context as _, Result, ensure};
use api_tests::chance::Dice;
use api_tests::{Answer, World, form};
use chrono::TimeDelta;
use domain::Reference;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// Tries of each kind.
const TRIES: usize = 200;
/// Codes that one reference gets in an hour.
const PER_REFERENCE: usize = 3;

/// Sorted times of one kind.
struct Times(Vec<Duration>);

impl Times {
    fn new(mut times: Vec<Duration>) -> Self {
        times.sort();
        Self(times)
    }

    fn at(&self, per_cent: usize) -> f64 {
        let position = (self.0.len() * per_cent / 100).min(self.0.len().saturating_sub(1));
        self.0.get(position).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }

    /// Median distance from the median.
    fn spread(&self) -> f64 {
        let median = self.at(50) / 1000.0;
        let off = self.0.iter().map(|time| Duration::from_secs_f64((time.as_secs_f64() - median).abs()));
        Self::new(off.collect()).at(50)
    }
}

/// How often a known one took longer than an unknown one: a half when nothing can be told from the time.
fn ahead(known: &Times, unknown: &Times) -> f64 {
    let wins = known.0.iter().map(|time| unknown.0.partition_point(|other| other < time)).sum::<usize>();
    let pairs = (known.0.len() * unknown.0.len()).max(1);
    f64::from(u32::try_from(wins).unwrap_or(u32::MAX)) / f64::from(u32::try_from(pairs).unwrap_or(u32::MAX))
}

/// Reports both, and insists that the medians differ by less than the noise, and that guessing by time does not pay.
fn compare(what: &str, known: Vec<Duration>, unknown: Vec<Duration>) -> Result<()> {
    ensure!(known.len() == TRIES && unknown.len() == TRIES, "{} and {} tries", known.len(), unknown.len());
    let (known, unknown) = (Times::new(known), Times::new(unknown));
    let difference = known.at(50) - unknown.at(50);
    let noise = known.spread().midpoint(unknown.spread());
    let ahead = ahead(&known, &unknown);
    println!(
        "{what}: known median {:.2} ms (p10 {:.2}, p90 {:.2}), unknown median {:.2} ms (p10 {:.2}, p90 {:.2}); \
         difference {difference:+.3} ms, noise (pooled MAD) {noise:.3} ms; \
         a known one is the slower of two in {:.1} %",
        known.at(50),
        known.at(10),
        known.at(90),
        unknown.at(50),
        unknown.at(10),
        unknown.at(90),
        ahead * 100.0
    );
    ensure!(
        difference.abs() < noise.max(2.0),
        "{what}: the time tells: {difference:+.3} ms, noise {noise:.3} ms"
    );
    // Four standard deviations of 200 against 200: holds on a slow and on a fast machine.
    ensure!(
        (ahead - 0.5).abs() < 0.12,
        "{what}: the time tells: known ones are slower in {:.1} %",
        ahead * 100.0
    );
    Ok(())
}

fn one_face(answers: &[Answer]) -> Result<()> {
    let faces: BTreeSet<_> = answers.iter().map(Answer::face).collect();
    ensure!(faces.len() == 1, "answers differ: {faces:?}");
    Ok(())
}

/// References with a right check character that nobody has.
fn unknown(dice: &mut Dice) -> String {
    Reference::from_random(dice.any().to_le_bytes()).to_string()
}

/// Known and unknown references in a random order, each known one at most three times.
fn deck(known: &[String], dice: &mut Dice) -> Vec<(bool, String)> {
    let mut deck: Vec<_> = known.iter().cycle().take(TRIES).map(|r| (true, r.clone())).collect();
    deck.extend((0..TRIES).map(|_| (false, unknown(dice))));
    for last in (1..deck.len()).rev() {
        let other = usize::try_from(dice.below(u64::try_from(last + 1).unwrap_or(1))).unwrap_or(0);
        deck.swap(last, other);
    }
    deck
}

#[test]
fn known_and_unknown_references_get_the_same_answer_in_the_same_time() -> Result<()> {
    let world = World::new()?;
    let mut dice = Dice::new(22);
    let applicants = TRIES.div_ceil(PER_REFERENCE);
    let known = (0..applicants)
        .map(|number| world.visitor().applied(&form::by_mail(&format!("known{number}@example.org"))))
        .collect::<Result<Vec<_>>>()?;
    world.scheduler().settle(&world.database())?;

    // Asking for a code. The outbox is emptied in between, so that one try does not weigh on the next.
    let (mut times, mut answers) = ([Vec::new(), Vec::new()], Vec::new());
    // One connection for all; each try from an address that asked nothing before.
    let mut asker = world.visitor();
    for (is_known, reference) in deck(&known, &mut dice) {
        asker.address = world.visitor().address;
        let started = Instant::now();
        let answer = asker.ask_code(&reference)?;
        times[usize::from(is_known)].push(started.elapsed());
        answers.push(answer.expect(202)?);
        world.scheduler().settle(&world.database())?;
    }
    one_face(&answers)?;
    let [unknown_times, known_times] = times;
    compare("asking for a code", known_times, unknown_times)?;
    let sent = world.mailbox().messages()?.iter().filter(|message| message.code().is_some()).count();
    assert_eq!(sent, TRIES, "every known reference got its code, and nobody else");

    // Trying a wrong code. The first ones meet a living code, the later ones a spent one: the same work.
    world.operator().pass(TimeDelta::minutes(5))?;
    let (mut times, mut answers) = ([Vec::new(), Vec::new()], Vec::new());
    for (is_known, reference) in deck(&known, &mut dice) {
        let started = Instant::now();
        let answer = asker.open(&reference, "not it")?;
        times[usize::from(is_known)].push(started.elapsed());
        answers.push(answer);
    }
    one_face(&answers)?;
    answers.first().context("an answer")?.refused(401, "wrong-code")?;
    let [unknown_times, known_times] = times;
    compare("trying a wrong code", known_times, unknown_times)
}

#[test]
fn what_is_no_reference_at_all_gets_the_same_answer_too() -> Result<()> {
    let world = World::new()?;
    let visitor = world.visitor();
    let reference = visitor.applied(&form::by_mail("amina@example.org"))?;
    let typed = [
        &reference,
        "AAA-AAA-AAA",
        "",
        " ",
        "x",
        "'; DROP TABLE application; --",
        "🙂🙂🙂",
        "\u{202E}ABC",
        "\u{0}",
    ];
    let asked = typed.map(|typed| visitor.ask_code(typed)).into_iter().collect::<Result<Vec<_>>>()?;
    one_face(&asked)?;
    assert_eq!(asked.first().context("an answer")?.status, 202);
    let opened = typed.map(|typed| visitor.open(typed, "000000x")).into_iter().collect::<Result<Vec<_>>>()?;
    one_face(&opened)
}
