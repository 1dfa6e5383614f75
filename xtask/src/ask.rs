//! A request to the running app, and the clock of a laptop, which is one.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

/// Asks the worker to send, remind and expire, as a scheduler does every minute.
pub(crate) fn tick(address: SocketAddr, token: &str) -> Result<u16> {
    ask(address, "POST /internal/tick", &format!("Authorization: Bearer {token}\r\n"))
}

/// Sends a request without a body; gives the status of the answer.
pub(crate) fn ask(address: SocketAddr, method_and_path: &str, headers: &str) -> Result<u16> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(2)).context("connecting")?;
    stream.set_read_timeout(Some(Duration::from_secs(50))).context("setting a limit")?;
    let request = format!(
        "{method_and_path} HTTP/1.1\r\nHost: {address}\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).context("asking")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).context("reading the answer")?;
    status(&String::from_utf8_lossy(&answer)).context("the answer is not HTTP")
}

fn status(answer: &str) -> Option<u16> {
    answer.strip_prefix("HTTP/1.1 ")?.split([' ', '\r']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_status() {
        assert_eq!(status("HTTP/1.1 204 No Content\r\n\r\n"), Some(204));
        assert_eq!(status("HTTP/1.1 401\r\n\r\n"), Some(401));
        assert_eq!(status("SSH-2.0-OpenSSH"), None);
    }
}
