-- Widgets that pause on sites of others, and who changed that when: nothing personal.

CREATE TABLE embed_pause (
    site TEXT NOT NULL,
    widget TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (site, widget)
);

CREATE TABLE embed_change (
    seq INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    site TEXT NOT NULL,
    widget TEXT NOT NULL,
    paused BIGINT NOT NULL
);

-- Moves with whatever the figures count, so that nobody counts twice what did not change. The triggers go with their tables:
-- whoever makes one of these anew makes its triggers anew. (Mentors move the counter of the catalogue.)
INSERT INTO counter (name, value) VALUES ('figures', abs(random() % 1000000000) * 1000);
CREATE TRIGGER figures_application_new AFTER INSERT ON application BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_application AFTER UPDATE OF state_code, programme ON application BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_duo_new AFTER INSERT ON duo BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_duo AFTER UPDATE OF state_code ON duo BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_meeting_new AFTER INSERT ON meeting BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_meeting AFTER UPDATE OF said_mentee, said_mentor, settled, cancelled ON meeting BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_match AFTER INSERT ON history WHEN NEW.act = 'propose' BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
CREATE TRIGGER figures_volunteer AFTER INSERT ON volunteer BEGIN UPDATE counter SET value = value + 1 WHERE name = 'figures'; END;
