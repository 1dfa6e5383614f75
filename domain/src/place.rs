//! The nineteen communes of the Brussels-Capital Region and their postcodes.

use crate::codes::codes;
use crate::illegal::Illegal;

codes! {
    /// A commune of the Brussels-Capital Region.
    pub enum Commune {
        /// Anderlecht
        Anderlecht = "anderlecht",
        /// Auderghem / Oudergem
        Auderghem = "auderghem",
        /// Berchem-Sainte-Agathe / Sint-Agatha-Berchem
        BerchemSainteAgathe = "berchem-sainte-agathe",
        /// Bruxelles-Ville / Brussel-Stad
        Brussels = "bruxelles",
        /// Etterbeek
        Etterbeek = "etterbeek",
        /// Evere
        Evere = "evere",
        /// Forest / Vorst
        Forest = "forest",
        /// Ganshoren
        Ganshoren = "ganshoren",
        /// Ixelles / Elsene
        Ixelles = "ixelles",
        /// Jette
        Jette = "jette",
        /// Koekelberg
        Koekelberg = "koekelberg",
        /// Molenbeek-Saint-Jean / Sint-Jans-Molenbeek
        Molenbeek = "molenbeek",
        /// Saint-Gilles / Sint-Gillis
        SaintGilles = "saint-gilles",
        /// Saint-Josse-ten-Noode / Sint-Joost-ten-Node
        SaintJosse = "saint-josse",
        /// Schaerbeek / Schaarbeek
        Schaerbeek = "schaerbeek",
        /// Uccle / Ukkel
        Uccle = "uccle",
        /// Watermael-Boitsfort / Watermaal-Bosvoorde
        WatermaelBoitsfort = "watermael-boitsfort",
        /// Woluwe-Saint-Lambert / Sint-Lambrechts-Woluwe
        WoluweSaintLambert = "woluwe-saint-lambert",
        /// Woluwe-Saint-Pierre / Sint-Pieters-Woluwe
        WoluweSaintPierre = "woluwe-saint-pierre",
    }
}

/// The communes that touch each other, each pair once. Where they only meet in a wood they do not count.
const NEIGHBOURS: &[(Commune, &[Commune])] = {
    use Commune as C;
    &[
        (C::Anderlecht, &[C::Brussels, C::Forest, C::Molenbeek, C::SaintGilles]),
        (C::Auderghem, &[C::Etterbeek, C::Ixelles, C::WatermaelBoitsfort, C::WoluweSaintPierre]),
        (C::BerchemSainteAgathe, &[C::Ganshoren, C::Koekelberg, C::Molenbeek]),
        (
            C::Brussels,
            &[
                C::Etterbeek,
                C::Evere,
                C::Ixelles,
                C::Jette,
                C::Molenbeek,
                C::SaintGilles,
                C::SaintJosse,
                C::Schaerbeek,
                C::Uccle,
            ],
        ),
        (C::Etterbeek, &[C::Ixelles, C::Schaerbeek, C::WoluweSaintLambert, C::WoluweSaintPierre]),
        (C::Evere, &[C::Schaerbeek, C::WoluweSaintLambert]),
        (C::Forest, &[C::Ixelles, C::SaintGilles, C::Uccle]),
        (C::Ganshoren, &[C::Jette, C::Koekelberg]),
        (C::Ixelles, &[C::SaintGilles, C::Uccle, C::WatermaelBoitsfort]),
        (C::Jette, &[C::Koekelberg, C::Molenbeek]),
        (C::Koekelberg, &[C::Molenbeek]),
        (C::SaintJosse, &[C::Schaerbeek]),
        (C::Schaerbeek, &[C::WoluweSaintLambert]),
        (C::WoluweSaintLambert, &[C::WoluweSaintPierre]),
    ]
};

impl Commune {
    /// Whether two communes lie side by side.
    pub fn touches(self, other: Self) -> bool {
        let lists = |from: Self, to: Self| {
            NEIGHBOURS.iter().any(|(commune, next)| *commune == from && next.contains(&to))
        };
        lists(self, other) || lists(other, self)
    }
}

/// Where a person lives, as far as the rules care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Residence {
    /// In one of the nineteen communes.
    Brussels(Commune),
    /// Elsewhere in Belgium.
    Elsewhere,
}

impl Residence {
    /// Reads a Belgian postcode.
    ///
    /// # Errors
    /// `required`, `postcode-shape`. A postcode outside Brussels is an answer, not an error.
    pub fn from_postcode(typed: &str) -> Result<Self, Illegal> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Illegal::new("required"));
        }
        let code = typed
            .parse::<u16>()
            .ok()
            .filter(|n| typed.len() == 4 && (1000..=9999).contains(n))
            .ok_or_else(|| Illegal::new("postcode-shape"))?;
        Ok(commune_of(code).map_or(Self::Elsewhere, Self::Brussels))
    }
}

/// The commune of a postcode; the city of Brussels has five of its own.
fn commune_of(postcode: u16) -> Option<Commune> {
    Some(match postcode {
        1000 | 1005..=1012 | 1020 | 1120 | 1130 => Commune::Brussels,
        1030 | 1031 => Commune::Schaerbeek,
        1040 | 1041 | 1044 | 1046..=1049 => Commune::Etterbeek,
        1050 => Commune::Ixelles,
        1060 => Commune::SaintGilles,
        1070 => Commune::Anderlecht,
        1080 => Commune::Molenbeek,
        1081 => Commune::Koekelberg,
        1082 => Commune::BerchemSainteAgathe,
        1083 => Commune::Ganshoren,
        1090 => Commune::Jette,
        1140 => Commune::Evere,
        1150 => Commune::WoluweSaintPierre,
        1160 => Commune::Auderghem,
        1170 => Commune::WatermaelBoitsfort,
        1180 => Commune::Uccle,
        1190 => Commune::Forest,
        1200 => Commune::WoluweSaintLambert,
        1210 => Commune::SaintJosse,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_commune_has_a_postcode() {
        for commune in Commune::ALL {
            assert!((1000..1300).any(|code| commune_of(code) == Some(*commune)), "{commune}");
        }
        assert_eq!(Commune::ALL.len(), 19);
    }

    #[test]
    fn every_commune_touches_another_and_each_pair_stands_once() {
        for one in Commune::ALL {
            assert!(!one.touches(*one) && Commune::ALL.iter().any(|other| one.touches(*other)), "{one}");
        }
        let pairs: Vec<_> =
            NEIGHBOURS.iter().flat_map(|(one, next)| next.iter().map(move |other| (*one, *other))).collect();
        for (one, other) in &pairs {
            assert!(one < other, "{one} {other}");
            assert_eq!(pairs.iter().filter(|pair| *pair == &(*one, *other)).count(), 1, "{one} {other}");
        }
        assert!(Commune::Ixelles.touches(Commune::Etterbeek) && Commune::Etterbeek.touches(Commune::Ixelles));
        assert!(!Commune::Anderlecht.touches(Commune::Evere));
    }

    #[test]
    fn postcodes_as_typed() {
        assert_eq!(Residence::from_postcode(" 1080 ").unwrap(), Residence::Brussels(Commune::Molenbeek));
        assert_eq!(Residence::from_postcode("9000").unwrap(), Residence::Elsewhere);
        for (bad, code) in [
            ("", "required"),
            ("108", "postcode-shape"),
            ("+108", "postcode-shape"),
            ("0999", "postcode-shape"),
            ("B-1080", "postcode-shape"),
        ] {
            assert_eq!(Residence::from_postcode(bad).unwrap_err().code, code, "{bad}");
        }
    }
}
