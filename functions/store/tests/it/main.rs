//! The use cases against a real database file, and the contract of the port.

#[cfg(test)]
mod access;
#[cfg(test)]
mod acts;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod desk_follow;
#[cfg(test)]
mod desk_world;
#[cfg(test)]
mod duo_notes;
#[cfg(test)]
mod duo_rights;
#[cfg(test)]
mod duo_world;
#[cfg(test)]
mod duos;
#[cfg(test)]
mod erase;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod follow;
#[cfg(test)]
mod groups;
#[cfg(test)]
mod matching;
#[cfg(test)]
mod merged;
#[cfg(test)]
mod migration;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod six_months;
#[cfg(test)]
mod staff;
#[cfg(test)]
mod submit;
#[cfg(test)]
mod support;
#[cfg(test)]
mod worker;
