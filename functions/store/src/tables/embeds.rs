//! `embed_pause`, `embed_change`.

use crate::engine::{Connection, values};
use crate::row::Row;
use crate::unit::SqlUnit;
use chrono::{DateTime, Utc};
use domain::embed::{Site, Widget};
use domain::wire::{Pause, PauseChange};
use service::port::{Embeds, StoreError};

struct WidgetRow(Widget);

impl TryFrom<Row> for WidgetRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(row.code("widget", Widget::from_code)?))
    }
}

struct PauseRow(Pause);

impl TryFrom<Row> for PauseRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(Pause {
            site: row.text("site")?,
            widget: row.code("widget", Widget::from_code)?,
            since: row.instant("since")?,
        }))
    }
}

struct ChangeRow(PauseChange);

impl TryFrom<Row> for ChangeRow {
    type Error = StoreError;
    fn try_from(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self(PauseChange {
            at: row.instant("at")?,
            who: row.text("who")?,
            site: row.text("site")?,
            widget: row.code("widget", Widget::from_code)?,
            paused: row.yes("paused")?,
        }))
    }
}

impl<C: Connection> Embeds for SqlUnit<C> {
    async fn paused(&mut self, site: &Site) -> Result<Vec<Widget>, StoreError> {
        let sql = "SELECT widget FROM embed_pause WHERE site = $1";
        let rows = self.all::<WidgetRow>("embed_pause", sql, values![site.as_str()]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn pauses(&mut self) -> Result<Vec<Pause>, StoreError> {
        let sql = "SELECT site, widget, since FROM embed_pause ORDER BY site, widget";
        let rows = self.all::<PauseRow>("embed_pause", sql, Vec::new()).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }

    async fn set_pause(
        &mut self,
        site: &Site,
        widget: Widget,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let sql = "INSERT INTO embed_pause (site, widget, since) VALUES ($1, $2, $3) \
                   ON CONFLICT (site, widget) DO NOTHING RETURNING 1";
        self.touched(sql, values![site.as_str(), widget.code(), at]).await
    }

    async fn lift_pause(&mut self, site: &Site, widget: Widget) -> Result<bool, StoreError> {
        let sql = "DELETE FROM embed_pause WHERE site = $1 AND widget = $2 RETURNING 1";
        self.touched(sql, values![site.as_str(), widget.code()]).await
    }

    async fn note_pause(&mut self, change: &PauseChange) -> Result<(), StoreError> {
        let sql = "INSERT INTO embed_change (at, who, site, widget, paused) VALUES ($1, $2, $3, $4, $5)";
        let PauseChange { at, who, site, widget, paused } = change;
        self.run(sql, values![*at, who, site, widget.code(), *paused]).await?;
        Ok(())
    }

    async fn pause_changes(&mut self, limit: usize) -> Result<Vec<PauseChange>, StoreError> {
        let sql = "SELECT at, who, site, widget, paused FROM embed_change ORDER BY seq DESC LIMIT $1";
        let rows = self.all::<ChangeRow>("embed_change", sql, values![limit]).await?;
        Ok(rows.into_iter().map(|row| row.0).collect())
    }
}
