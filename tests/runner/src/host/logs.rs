//! What a component prints goes to the runner's standard error, one line at a time, behind the component's name.

use std::io::{self, Write as _};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::AsyncWrite;
use wasmtime_wasi::cli::{IsTerminal, StdoutStream};

#[derive(Clone)]
pub(super) struct PrefixedLines {
    prefix: String,
}

impl PrefixedLines {
    pub(super) fn new(component: &str) -> Self {
        Self { prefix: format!("[{component}] ") }
    }
}

impl IsTerminal for PrefixedLines {
    fn is_terminal(&self) -> bool {
        false
    }
}

impl StdoutStream for PrefixedLines {
    fn async_stream(&self) -> Box<dyn AsyncWrite + Send + Sync> {
        Box::new(LineWriter { prefix: self.prefix.clone(), line: Vec::new() })
    }
}

struct LineWriter {
    prefix: String,
    line: Vec<u8>,
}

impl LineWriter {
    fn take(&mut self, bytes: &[u8]) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(piece);
            if piece.ends_with(b"\n") {
                self.print();
            }
        }
    }

    /// Nothing can be done when standard error is gone.
    fn print(&mut self) {
        let line = String::from_utf8_lossy(&self.line);
        writeln!(io::stderr(), "{}{}", self.prefix, line.trim_end()).ok();
        self.line.clear();
    }
}

impl AsyncWrite for LineWriter {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.take(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

impl Drop for LineWriter {
    fn drop(&mut self) {
        if !self.line.is_empty() {
            self.print();
        }
    }
}
