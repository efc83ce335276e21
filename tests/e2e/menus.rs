//! Menus of the page.

use crate::Browser;

impl Browser {
    /// Opens a menu by the word that its button begins with, and clicks the link that begins with another.
    pub async fn choose(&self, menu: &str, value: &str) {
        let key = self
        .text(&format!(
            "[...document.querySelectorAll('details.facet')].find(it => it.textContent.trim().startsWith({menu:?})).dataset.menu"
        ))
        .await;
        self.click(&format!("details[data-menu={key}] summary"))
            .await;
        let number = format!(
            "[...document.querySelectorAll('details[data-menu={key}][open] li')].findIndex(it => it.textContent.trim().startsWith({value:?}))"
        );
        self.until(&format!("{number} >= 0")).await;
        let number = self.number(&number).await + 1.0;
        self.click(&format!(
            "details[data-menu={key}] li:nth-child({number}) a"
        ))
        .await;
        self.value("document.querySelector('h1').click()").await;
    }

    /// Opens a menu by its key, and clicks its first link.
    pub async fn choose_first(&self, key: &str) {
        self.click(&format!("details[data-menu={key}] summary"))
            .await;
        let link = format!("details[data-menu={key}][open] li a");
        self.until(&format!("document.querySelector('{link}') != null"))
            .await;
        self.click(&link).await;
        self.value("document.querySelector('h1').click()").await;
    }

    /// Opens the menu of languages, and clicks one.
    pub async fn choose_language(&self, tag: &str) {
        self.click(".languages summary").await;
        self.click(&format!(".languages a[lang={tag}]")).await;
        self.until(&format!(
            "document.documentElement.lang == '{tag}' && document.documentElement.hasAttribute('data-live')"
        ))
        .await;
    }
}
