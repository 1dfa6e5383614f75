//! On what it was measured: a time without its machine says nothing.

use std::fs;

/// One line.
pub(crate) fn describe() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = field(&info, "model name").unwrap_or("unknown processor").to_owned();
    let info = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kilobytes: u64 =
        field(&info, "MemTotal").and_then(|text| text.split(' ').next()?.parse().ok()).unwrap_or(0);
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?");
    format!(
        "{cores} cores of {model}, {} GB, Linux {}; load at the start {load}",
        kilobytes.div_ceil(1_000_000),
        kernel.trim()
    )
}

fn field<'a>(info: &'a str, name: &str) -> Option<&'a str> {
    let line = info.lines().find(|line| line.starts_with(name))?;
    line.split_once(':').map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read() {
        assert_eq!(field("a : 1\nmodel name\t: EPYC  \n", "model name"), Some("EPYC"));
        assert_eq!(field("", "model name"), None);
    }
}
