//! A view without its type.
//!
//! Leptos gives every view its own type, and the browser gets code to build, hydrate, and rebuild each. Where a view is
//! redrawn as a whole, or is in a list of mixed views, one shared type is enough. The framework's `AnyView` is such a
//! type, but it can also update each view in place: 46 kB of WebAssembly after brotli for this tree (383 instead of
//! 337). This one does the three things that the app needs: build, hydrate, and replace. Natively it is `AnyView`.

#[cfg(feature = "ssr")]
mod native {
    /// A type-erased view.
    pub type Erased = leptos::prelude::AnyView;

    /// Erases the type of a view.
    pub fn erase(view: impl leptos::prelude::IntoAny) -> Erased {
        view.into_any()
    }
}

#[cfg(not(feature = "ssr"))]
mod browser {
    use leptos::{
        attr::{Attribute, any_attribute::AnyAttribute},
        tachys::{
            hydration::Cursor,
            renderer::types::{Element, Node},
            view::{
                Mountable, Position, PositionState, Render, RenderFlags, RenderHtml,
                add_attr::AddAnyAttr,
            },
        },
    };

    /// Builds a view, or hydrates it where the cursor is.
    type Draw = dyn FnOnce(Option<(&Cursor, &PositionState)>) -> State + Send;

    /// A type-erased view.
    pub struct Erased(Box<Draw>);

    /// What is in the document.
    pub struct State(Box<dyn Mountable>);

    /// Erases the type of a view.
    pub fn erase<V: RenderHtml + 'static>(view: V) -> Erased {
        Erased(Box::new(move |place| {
            State(match place {
                None => Box::new(view.build()),
                Some((cursor, position)) => Box::new(view.hydrate::<true>(cursor, position)),
            })
        }))
    }

    impl Render for Erased {
        type State = State;

        fn build(self) -> State {
            (self.0)(None)
        }

        fn rebuild(self, state: &mut State) {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
        }
    }

    impl RenderHtml for Erased {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        // The browser writes no HTML.
        fn to_html_with_buf(
            self,
            _: &mut String,
            _: &mut Position,
            _: RenderFlags,
            _: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(
            self,
            cursor: &Cursor,
            position: &PositionState,
        ) -> State {
            (self.0)(Some((cursor, position)))
        }

        fn into_owned(self) -> Self {
            self
        }
    }

    impl AddAnyAttr for Erased {
        type Output<A: Attribute> = Self;

        // The app spreads no attributes onto its components.
        fn add_any_attr<A: Attribute>(self, _: A) -> Self {
            self
        }
    }

    impl Mountable for State {
        fn unmount(&mut self) {
            self.0.unmount();
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            self.0.mount(parent, marker);
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            self.0.insert_before_this(child)
        }

        fn elements(&self) -> Vec<Element> {
            self.0.elements()
        }
    }
}

#[cfg(not(feature = "ssr"))]
pub use browser::{Erased, erase};
#[cfg(feature = "ssr")]
pub use native::{Erased, erase};

/// A part of the page that is redrawn as a whole when what it reads changes.
pub type Dynamic = Box<dyn Fn() -> Erased + Send + Sync>;

/// A closure as [`Dynamic`]: one type for all of them saves the browser 4 kB after brotli.
pub fn dynamic(draw: impl Fn() -> Erased + Send + Sync + 'static) -> Dynamic {
    Box::new(draw)
}

/// Views one after another.
pub fn in_row(mut views: Vec<Erased>) -> Erased {
    match views.pop() {
        // A list has a marker after it in the HTML.
        Some(only) if views.is_empty() => only,
        last => {
            views.extend(last);
            erase(views)
        }
    }
}

/// Views one after another, with a separator between them.
pub fn joined(views: Vec<Erased>, separator: &'static str) -> Erased {
    let mut joined = Vec::with_capacity(views.len() * 2);
    for view in views {
        if !joined.is_empty() {
            joined.push(erase(separator));
        }
        joined.push(view);
    }
    erase(joined)
}

/// Stands for the view with this number in a text to be [composed](compose): a character from the Private Use Area,
/// which no catalog has.
pub fn slot(number: u32) -> String {
    char::from_u32(FIRST_SLOT + number)
        .unwrap_or_default()
        .to_string()
}

const FIRST_SLOT: u32 = 0xE000;

/// A text from a catalog with views in place of its [slots](slot): what a language puts around and between them is up
/// to the catalog.
pub fn compose(text: &str, views: Vec<Erased>) -> Erased {
    let mut views: Vec<Option<Erased>> = views.into_iter().map(Some).collect();
    let mut parts = Vec::new();
    let mut words = String::new();
    for character in text.chars() {
        let number = u32::from(character).checked_sub(FIRST_SLOT);
        let view = number.and_then(|number| views.get_mut(number as usize)?.take());
        match view {
            Some(view) => {
                if !words.is_empty() {
                    parts.push(erase(std::mem::take(&mut words)));
                }
                parts.push(view);
            }
            None => words.push(character),
        }
    }
    if !words.is_empty() {
        parts.push(erase(words));
    }
    erase(parts)
}
