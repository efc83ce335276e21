//! The service worker, as pages talk to it (<https://www.w3.org/TR/service-workers/>).

use js_sys::{Array, Reflect};
use leptos::{
    ev,
    prelude::{window, window_event_listener},
    task::spawn_local,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    MessageChannel, MessageEvent, MessagePort, ServiceWorkerContainer, ServiceWorkerRegistration,
};

use super::boot;
use program::Date;

/// What a page asks of the worker: the names of its functions.
const SETTLE: &str = "settle";
const SIZE: &str = "size";
const CLEAR: &str = "clear";

/// `None` where there are no workers: in old browsers, without a secure connection, and in frames that may store
/// nothing, where even the name throws.
fn container() -> Option<ServiceWorkerContainer> {
    let container = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    container.dyn_into().ok()
}

/// Tells the worker which files this page uses whenever it asks, so that they stay until the page is closed; and calls
/// back with the date of the program if the worker has a newer one.
pub fn follow(newer: impl Fn(Date) + 'static) {
    let Some(container) = container() else {
        return;
    };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let told = message.data();
        let here = Reflect::get(&told, &"files".into()).map(|it| Array::from(&it));
        let updated = Reflect::get(&told, &"updated".into()).ok();
        let is_newer = here.is_ok_and(|here| !here.includes(&boot::program_address().into(), 0));
        let date = updated.and_then(|it| it.as_string()?.parse().ok());
        if let Some(date) = date.filter(|_| is_newer) {
            newer(date);
        }
        if let Ok(port) = message.ports().get(0).dyn_into::<MessagePort>() {
            let files: Array = boot::files().into_iter().map(JsValue::from).collect();
            // A worker that no longer listens asks again.
            let _ = port.post_message(&files);
        }
    });
    // It listens for as long as the page lives.
    container.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    // A page that began to load before there was a worker is not yet the worker's; and one that comes back from the
    // browser's memory may have missed a new build.
    settle();
    std::mem::forget(window_event_listener(ev::pageshow, |_| settle()));
}

/// Asks the worker to take over the open pages, to keep them, and to remove what none of them uses.
fn settle() {
    ask(SETTLE, |_| {});
}

/// Calls back with how many bytes are kept of the site for reading it without a network; never if none are.
pub fn size(known: impl Fn(f64) + 'static) {
    ask(SIZE, move |bytes| known(bytes.as_f64().unwrap_or_default()));
}

/// Removes them, and calls back.
pub fn clear(cleared: impl Fn() + 'static) {
    ask(CLEAR, move |_| cleared());
}

/// Asks the worker once there is one: on a first visit, it is still fetching what it keeps.
fn ask(request: &'static str, answered: impl Fn(JsValue) + 'static) {
    let ready = container().and_then(|it| it.ready().ok());
    let (Some(ready), Ok(channel)) = (ready, MessageChannel::new()) else {
        return;
    };
    let heard =
        Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| answered(message.data()));
    channel
        .port1()
        .set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    spawn_local(async move {
        let registration = JsFuture::from(ready).await;
        let registration = registration.map(ServiceWorkerRegistration::from);
        if let Some(worker) = registration.ok().and_then(|it| it.active()) {
            let port = Array::of1(&channel.port2());
            // A worker that is going away does not answer.
            let _ = worker.post_message_with_transferable(&request.into(), &port);
        }
    });
}
