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
}
