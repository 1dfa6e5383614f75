//! The HTTP gateway, in the shape of Mailpit's `POST /api/v1/send`. Text messages leave as mail to
//! `<number>@<domain>`, as many SMS providers take them.

use http::Request;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use service::gateway::{Gateway, GatewayError, Outgoing, Recipient};
use spin_sdk::http::{FullBody, send};
use spin_sdk::time::sleep;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

/// Much shorter than the lease of a message: a slow gateway never lets a second tick take it.
const TIMEOUT: Duration = Duration::from_secs(10);

pub(crate) struct HttpGateway {
    pub(crate) url: String,
    /// Empty for none.
    pub(crate) authorization: String,
    pub(crate) from: String,
    pub(crate) sms_domain: String,
}

impl Gateway for HttpGateway {
    async fn send(&self, message: &Outgoing) -> Result<(), GatewayError> {
        let request = self.request(message).map_err(|error| GatewayError(error.to_string()))?;
        match within(TIMEOUT, send(request)).await {
            None => Err(GatewayError("no answer in time".to_owned())),
            Some(Err(error)) => Err(GatewayError(error.to_string())),
            Some(Ok(answer)) if answer.status().is_success() => Ok(()),
            Some(Ok(answer)) => Err(GatewayError(answer.status().to_string())),
        }
    }
}

impl HttpGateway {
    fn request(&self, message: &Outgoing) -> http::Result<Request<FullBody<bytes::Bytes>>> {
        let to = match &message.to {
            Recipient::Mail(address) => address.clone(),
            Recipient::Sms(number) => format!("{}@{}", number.trim_start_matches('+'), self.sms_domain),
        };
        let body = serde_json::json!({
            "From": { "Email": self.from, "Name": "Passerelle" },
            "To": [{ "Email": to, "Name": "" }],
            "Subject": message.subject,
            "Text": message.text,
            "Headers": { "X-Passerelle-Message": message.id.to_string() },
        });
        let url = format!("{}/api/v1/send", self.url.trim_end_matches('/'));
        let mut request = Request::post(url).header(CONTENT_TYPE, "application/json");
        if !self.authorization.is_empty() {
            request = request.header(AUTHORIZATION, &self.authorization);
        }
        request.body(FullBody::new(bytes::Bytes::from(body.to_string())))
    }
}

/// The result of some work, unless it takes too long.
async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut timer) = (pin!(work), pin!(sleep(time)));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => timer.as_mut().poll(context).map(|()| None),
    })
    .await
}
