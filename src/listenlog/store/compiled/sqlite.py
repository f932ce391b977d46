"""Generated from models.py and statements.py by `make sql` for sqlite; do not edit."""

# fmt: off
VERSION = 7
REVISION = '0007'
SCHEMA = ['CREATE TABLE contact ( id INTEGER NOT NULL, uid TEXT NOT NULL, handle TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, said TEXT, pronouns TEXT, '
 "zone TEXT, met TEXT, died_on TEXT, archived_on TEXT, later_on TEXT, PRIMARY KEY (id), CONSTRAINT handle_filled CHECK (trim(handle) <> ''), CONSTRAINT "
 "name_filled CHECK (trim(name) <> ''), UNIQUE (uid), UNIQUE (handle) ) STRICT",
 'CREATE TABLE current_operation ( id INTEGER NOT NULL, operation_id INTEGER, bulk INTEGER NOT NULL, PRIMARY KEY (id), CONSTRAINT one_row CHECK (id = 1) ) '
 'STRICT',
 'CREATE TABLE interaction ( id INTEGER NOT NULL, uid TEXT NOT NULL, happened_on TEXT NOT NULL, happened_at TEXT, zone TEXT, channel TEXT, direction TEXT, '
 'answered INTEGER NOT NULL, imported INTEGER NOT NULL, summary TEXT, external_id TEXT, announced INTEGER, PRIMARY KEY (id), CONSTRAINT direction_known CHECK '
 "(direction IN ('in', 'out')), UNIQUE (id, happened_on), UNIQUE (uid) ) STRICT",
 'CREATE TABLE operation ( id INTEGER NOT NULL, uid TEXT NOT NULL, command TEXT NOT NULL, machine TEXT NOT NULL, done_at TEXT NOT NULL, undoes_id INTEGER, '
 'whom TEXT, PRIMARY KEY (id), UNIQUE (uid), UNIQUE (undoes_id), FOREIGN KEY(undoes_id) REFERENCES operation (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE organization ( id INTEGER NOT NULL, uid TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, PRIMARY KEY (id), CONSTRAINT name_filled '
 "CHECK (trim(name) <> ''), UNIQUE (uid) ) STRICT",
 'CREATE TABLE tombstone ( id INTEGER NOT NULL, uid TEXT NOT NULL, kind TEXT NOT NULL, salt TEXT NOT NULL, marks TEXT NOT NULL, forgotten_on TEXT NOT NULL, '
 "PRIMARY KEY (id), CONSTRAINT kind_known CHECK (kind IN ('contact', 'note')), UNIQUE (uid) ) STRICT",
 'CREATE TABLE unsettled ( id INTEGER NOT NULL, PRIMARY KEY (id) ) STRICT',
 'CREATE TABLE affiliation ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, organization_id INTEGER, role TEXT, since_on TEXT, until_on '
 'TEXT, PRIMARY KEY (id), CONSTRAINT says_something CHECK (organization_id IS NOT NULL OR role IS NOT NULL), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES '
 'contact (id) ON DELETE CASCADE, FOREIGN KEY(organization_id) REFERENCES organization (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE change ( id INTEGER NOT NULL, operation_id INTEGER NOT NULL, table_name TEXT NOT NULL, row_id INTEGER NOT NULL, action TEXT NOT NULL, "before" '
 'TEXT, PRIMARY KEY (id), FOREIGN KEY(operation_id) REFERENCES operation (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE contact_point ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, channel TEXT NOT NULL, address TEXT NOT NULL, match_key '
 "TEXT NOT NULL, rank INTEGER NOT NULL, label TEXT, PRIMARY KEY (id), CONSTRAINT address_filled CHECK (trim(address) <> ''), UNIQUE (uid), FOREIGN "
 'KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE contact_tag ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (contact_id, '
 'tag), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE fact ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, interaction_id INTEGER, topic TEXT, text TEXT NOT NULL, sensitive '
 "INTEGER NOT NULL, learned_on TEXT NOT NULL, superseded_by_id INTEGER, dropped_on TEXT, PRIMARY KEY (id), CONSTRAINT text_filled CHECK (trim(text) <> ''), "
 'UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL, '
 'FOREIGN KEY(superseded_by_id) REFERENCES fact (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE former_contact ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, handle TEXT NOT NULL, PRIMARY KEY (id), CONSTRAINT '
 "handle_filled CHECK (trim(handle) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, UNIQUE (handle) ) STRICT",
 'CREATE TABLE meeting ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, interaction_id INTEGER, planned_on TEXT NOT NULL, planned_time '
 'TEXT, zone TEXT, channel TEXT, confirmed INTEGER NOT NULL, text TEXT, external_id TEXT, PRIMARY KEY (id), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES '
 'contact (id) ON DELETE CASCADE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE name_word ( id INTEGER NOT NULL, contact_id INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(contact_id) REFERENCES contact '
 '(id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE need ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, interaction_id INTEGER, kind TEXT NOT NULL, asked TEXT, underlying '
 'TEXT, stated_on TEXT NOT NULL, restated_on TEXT, agreed INTEGER, corrected TEXT, resolution TEXT, resolved_on TEXT, checked_on TEXT, felt_after TEXT, '
 "dropped_on TEXT, PRIMARY KEY (id), CONSTRAINT kind_known CHECK (kind IN ('request', 'complaint')), CONSTRAINT says_something CHECK (asked IS NOT NULL OR "
 'underlying IS NOT NULL), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(interaction_id) REFERENCES interaction '
 '(id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE nickname ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (id), CONSTRAINT name_filled '
 "CHECK (trim(name) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT",
 'CREATE TABLE occasion ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, kind TEXT NOT NULL, month INTEGER NOT NULL, day INTEGER NOT '
 'NULL, year INTEGER, label TEXT, PRIMARY KEY (id), CONSTRAINT month_real CHECK (month BETWEEN 1 AND 12), CONSTRAINT day_real CHECK (day BETWEEN 1 AND 31), '
 'UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE original ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, origin TEXT NOT NULL, digest TEXT NOT NULL, external_id TEXT, '
 "card TEXT, PRIMARY KEY (id), CONSTRAINT origin_filled CHECK (trim(origin) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE "
 'CASCADE ) STRICT',
 'CREATE TABLE participant ( id INTEGER NOT NULL, uid TEXT NOT NULL, interaction_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, happened_on TEXT NOT NULL, '
 'position INTEGER NOT NULL, felt TEXT, PRIMARY KEY (id), FOREIGN KEY(interaction_id, happened_on) REFERENCES interaction (id, happened_on) ON DELETE CASCADE '
 'ON UPDATE CASCADE, UNIQUE (interaction_id, contact_id), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE preference ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER, organization_id INTEGER, interaction_id INTEGER, aspect TEXT NOT NULL, '
 'channel TEXT, stance TEXT, appointment TEXT, windows TEXT, days INTEGER, valid_from TEXT, valid_until TEXT, words TEXT, stated_on TEXT NOT NULL, most_days '
 'INTEGER, until_said TEXT, lifted INTEGER DEFAULT 0 NOT NULL, PRIMARY KEY (id), CONSTRAINT one_owner CHECK ((contact_id IS NULL) <> (organization_id IS '
 "NULL)), CONSTRAINT aspect_known CHECK (aspect IN ('stance', 'window', 'appointment', 'cadence', 'gap', 'do_not_contact')), CONSTRAINT stance_known CHECK "
 "(stance IN ('prefers', 'accepts', 'avoids', 'refuses')), CONSTRAINT appointment_known CHECK (appointment IN ('first', 'none', 'after_text')), CONSTRAINT "
 'days_positive CHECK (days > 0), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(organization_id) REFERENCES '
 'organization (id) ON DELETE CASCADE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE promise ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, interaction_id INTEGER, direction TEXT NOT NULL, text TEXT NOT '
 "NULL, made_on TEXT NOT NULL, due_on TEXT, kept_on TEXT, dropped_on TEXT, PRIMARY KEY (id), CONSTRAINT direction_known CHECK (direction IN ('mine', "
 "'theirs')), CONSTRAINT text_filled CHECK (trim(text) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN "
 'KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE question ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, interaction_id INTEGER, text TEXT NOT NULL, added_on TEXT NOT '
 "NULL, asked_on TEXT, dropped_on TEXT, ask_on TEXT, PRIMARY KEY (id), CONSTRAINT text_filled CHECK (trim(text) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) "
 'REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE recall ( id INTEGER NOT NULL, uid TEXT NOT NULL, interaction_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, study_day TEXT NOT NULL, answers '
 'TEXT NOT NULL, finished_at TEXT, recalled INTEGER NOT NULL, "of" INTEGER NOT NULL, flips TEXT, PRIMARY KEY (id), UNIQUE (interaction_id, contact_id), UNIQUE '
 '(uid), FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE, FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE relationship ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, kind TEXT NOT NULL, other_contact_id INTEGER, other_name '
 "TEXT, PRIMARY KEY (id), CONSTRAINT one_other CHECK ((other_contact_id IS NULL) <> (other_name IS NULL)), CONSTRAINT kind_filled CHECK (trim(kind) <> ''), "
 'UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(other_contact_id) REFERENCES contact (id) ON DELETE CASCADE ) '
 'STRICT',
 'CREATE TABLE rhythm ( id INTEGER NOT NULL, contact_id INTEGER NOT NULL, quiet_on TEXT NOT NULL, days INTEGER NOT NULL, wished INTEGER NOT NULL, PRIMARY KEY '
 '(id), UNIQUE (contact_id), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE attachment ( id INTEGER NOT NULL, uid TEXT NOT NULL, original_id INTEGER NOT NULL, place INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY '
 '(id), UNIQUE (original_id, place), UNIQUE (uid), FOREIGN KEY(original_id) REFERENCES original (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE breach ( id INTEGER NOT NULL, uid TEXT NOT NULL, interaction_id INTEGER NOT NULL, contact_id INTEGER NOT NULL, preference_id INTEGER, why TEXT, '
 'PRIMARY KEY (id), UNIQUE (interaction_id, contact_id), UNIQUE (uid), FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE, FOREIGN '
 'KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(preference_id) REFERENCES preference (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE card ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, kind TEXT NOT NULL, fact_id INTEGER, preference_id INTEGER, '
 'other_id INTEGER, state INTEGER NOT NULL, stability REAL, difficulty REAL, due_on TEXT, reviewed_on TEXT, reviews INTEGER NOT NULL, lapses INTEGER NOT NULL, '
 "suspended INTEGER NOT NULL, buried_until TEXT, answer TEXT, PRIMARY KEY (id), CONSTRAINT kind_known CHECK (kind IN ('fact', 'preference', 'name', "
 "'contrast')), CONSTRAINT fact_named CHECK ((kind IN ('fact', 'contrast')) = (fact_id IS NOT NULL)), CONSTRAINT preference_named CHECK ((kind = 'preference') "
 "= (preference_id IS NOT NULL)), CONSTRAINT other_named CHECK ((kind = 'contrast') = (other_id IS NOT NULL)), UNIQUE (uid), FOREIGN KEY(contact_id) "
 'REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(fact_id) REFERENCES fact (id) ON DELETE CASCADE, FOREIGN KEY(preference_id) REFERENCES preference '
 '(id) ON DELETE CASCADE, FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE confusion ( id INTEGER NOT NULL, uid TEXT NOT NULL, contact_id INTEGER NOT NULL, other_id INTEGER NOT NULL, fact_id INTEGER, confused_on TEXT '
 'NOT NULL, PRIMARY KEY (id), CONSTRAINT two_people CHECK (contact_id <> other_id), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE '
 'CASCADE, FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE, FOREIGN KEY(fact_id) REFERENCES fact (id) ON DELETE SET NULL ) STRICT',
 'CREATE TABLE fact_tag ( id INTEGER NOT NULL, uid TEXT NOT NULL, fact_id INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id), UNIQUE (fact_id, tag), UNIQUE '
 '(uid), FOREIGN KEY(fact_id) REFERENCES fact (id) ON DELETE CASCADE ) STRICT',
 'CREATE TABLE review ( id INTEGER NOT NULL, uid TEXT NOT NULL, card_id INTEGER NOT NULL, rating INTEGER NOT NULL, reviewed_at TEXT NOT NULL, study_day TEXT '
 "NOT NULL, answer TEXT, mode TEXT DEFAULT 'cued' NOT NULL, due_on TEXT, verdict TEXT, probability REAL, PRIMARY KEY (id), CONSTRAINT rating_known CHECK "
 "(rating BETWEEN 1 AND 4), CONSTRAINT mode_known CHECK (mode IN ('free', 'cued', 'cram')), CONSTRAINT verdict_known CHECK (verdict IN ('recalled', 'ask', "
 "'missed')), UNIQUE (uid), FOREIGN KEY(card_id) REFERENCES card (id) ON DELETE CASCADE ) STRICT",
 'CREATE INDEX ix_contact_name_key ON contact (name_key)',
 'CREATE INDEX ix_interaction_external_id ON interaction (external_id) WHERE external_id IS NOT NULL',
 'CREATE INDEX ix_interaction_happened_on ON interaction (happened_on, id)',
 'CREATE INDEX ix_organization_name_key ON organization (name_key)',
 'CREATE INDEX ix_affiliation_contact_id ON affiliation (contact_id)',
 'CREATE INDEX ix_affiliation_organization_id ON affiliation (organization_id)',
 'CREATE INDEX ix_change_operation_id ON change (operation_id, table_name, row_id)',
 'CREATE INDEX ix_contact_point_contact_id ON contact_point (contact_id)',
 'CREATE INDEX ix_contact_point_match_key ON contact_point (match_key)',
 'CREATE INDEX ix_contact_tag_tag ON contact_tag (tag)',
 'CREATE INDEX ix_fact_contact_id ON fact (contact_id)',
 'CREATE INDEX ix_fact_interaction_id ON fact (interaction_id)',
 'CREATE INDEX ix_fact_superseded_by_id ON fact (superseded_by_id)',
 'CREATE INDEX ix_former_contact_contact_id ON former_contact (contact_id)',
 'CREATE INDEX ix_meeting_contact_id ON meeting (contact_id)',
 'CREATE INDEX ix_meeting_external_id ON meeting (external_id) WHERE external_id IS NOT NULL',
 'CREATE INDEX ix_meeting_interaction_id ON meeting (interaction_id)',
 'CREATE INDEX ix_meeting_planned_on ON meeting (planned_on)',
 'CREATE INDEX ix_name_word_contact_id ON name_word (contact_id)',
 'CREATE INDEX ix_name_word_word ON name_word (word, contact_id)',
 "CREATE INDEX ix_need_complaint ON need (resolved_on, checked_on) WHERE kind = 'complaint'",
 'CREATE INDEX ix_need_contact_id ON need (contact_id)',
 'CREATE INDEX ix_need_interaction_id ON need (interaction_id)',
 'CREATE INDEX ix_nickname_contact_id ON nickname (contact_id)',
 'CREATE INDEX ix_occasion_contact_id ON occasion (contact_id)',
 'CREATE INDEX ix_occasion_month ON occasion (month, day)',
 'CREATE INDEX ix_original_contact_id ON original (contact_id)',
 'CREATE INDEX ix_original_digest ON original (digest)',
 'CREATE INDEX ix_original_external_id ON original (external_id) WHERE external_id IS NOT NULL',
 'CREATE INDEX ix_participant_contact_id ON participant (contact_id, happened_on, interaction_id)',
 'CREATE INDEX ix_preference_contact_id ON preference (contact_id)',
 "CREATE INDEX ix_preference_do_not_contact ON preference (contact_id) WHERE aspect = 'do_not_contact'",
 'CREATE INDEX ix_preference_interaction_id ON preference (interaction_id)',
 'CREATE INDEX ix_preference_organization_id ON preference (organization_id)',
 'CREATE INDEX ix_promise_contact_id ON promise (contact_id)',
 'CREATE INDEX ix_promise_interaction_id ON promise (interaction_id)',
 'CREATE INDEX ix_promise_open ON promise (due_on) WHERE kept_on IS NULL AND dropped_on IS NULL',
 'CREATE INDEX ix_question_ask_on ON question (ask_on) WHERE asked_on IS NULL AND dropped_on IS NULL',
 'CREATE INDEX ix_question_contact_id ON question (contact_id)',
 'CREATE INDEX ix_question_interaction_id ON question (interaction_id)',
 'CREATE INDEX ix_recall_contact_id ON recall (contact_id, interaction_id)',
 'CREATE INDEX ix_relationship_contact_id ON relationship (contact_id)',
 'CREATE INDEX ix_relationship_other_contact_id ON relationship (other_contact_id)',
 'CREATE INDEX ix_rhythm_quiet_on ON rhythm (quiet_on, contact_id)',
 'CREATE INDEX ix_breach_contact_id ON breach (contact_id, interaction_id)',
 'CREATE INDEX ix_breach_preference_id ON breach (preference_id)',
 'CREATE INDEX ix_card_contact_id ON card (contact_id)',
 'CREATE INDEX ix_card_due_on ON card (due_on)',
 'CREATE INDEX ix_card_fact_id ON card (fact_id)',
 'CREATE INDEX ix_card_other_id ON card (other_id)',
 'CREATE INDEX ix_card_preference_id ON card (preference_id)',
 'CREATE INDEX ix_confusion_contact_id ON confusion (contact_id)',
 'CREATE INDEX ix_confusion_fact_id ON confusion (fact_id)',
 'CREATE INDEX ix_confusion_other_id ON confusion (other_id)',
 'CREATE INDEX ix_fact_tag_tag ON fact_tag (tag)',
 'CREATE INDEX ix_review_card_id ON review (card_id)',
 'CREATE INDEX ix_review_study_day ON review (study_day)',
 "CREATE VIEW searchable AS SELECT id * 8 + 1 AS rowid, coalesce(summary, '') AS body FROM interaction WHERE trim(coalesce(summary, '')) <> '' UNION ALL "
 "SELECT id * 8 + 2 AS rowid, coalesce(topic, '') || ' ' || coalesce(text, '') AS body FROM fact WHERE trim(coalesce(topic, '') || ' ' || coalesce(text, '')) "
 "<> '' UNION ALL SELECT id * 8 + 3 AS rowid, coalesce(asked, '') || ' ' || coalesce(underlying, '') || ' ' || coalesce(corrected, '') || ' ' || "
 "coalesce(resolution, '') AS body FROM need WHERE trim(coalesce(asked, '') || ' ' || coalesce(underlying, '') || ' ' || coalesce(corrected, '') || ' ' || "
 "coalesce(resolution, '')) <> '' UNION ALL SELECT id * 8 + 4 AS rowid, coalesce(text, '') AS body FROM promise WHERE trim(coalesce(text, '')) <> '' UNION ALL "
 "SELECT id * 8 + 5 AS rowid, coalesce(words, '') AS body FROM preference WHERE trim(coalesce(words, '')) <> '' UNION ALL SELECT id * 8 + 6 AS rowid, "
 "coalesce(text, '') AS body FROM question WHERE trim(coalesce(text, '')) <> '' UNION ALL SELECT id * 8 + 7 AS rowid, coalesce(name, '') || ' ' || "
 "coalesce(met, '') AS body FROM contact WHERE trim(coalesce(name, '') || ' ' || coalesce(met, '')) <> ''",
 "CREATE VIRTUAL TABLE search USING fts5(body, content='searchable', content_rowid='rowid', tokenize='porter unicode61 remove_diacritics 2')",
 "CREATE TRIGGER interaction_search_insert AFTER INSERT ON interaction WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.summary, '')) <> '' "
 "BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 1, coalesce(NEW.summary, '')); END",
 "CREATE TRIGGER interaction_search_delete AFTER DELETE ON interaction WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.summary, '')) <> '' "
 "BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 1, coalesce(OLD.summary, '')); END",
 'CREATE TRIGGER interaction_search_before BEFORE UPDATE OF summary ON interaction WHEN NOT (SELECT bulk FROM current_operation) AND '
 "trim(coalesce(OLD.summary, '')) <> '' BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 1, coalesce(OLD.summary, '')); END",
 'CREATE TRIGGER interaction_search_after AFTER UPDATE OF summary ON interaction WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.summary, '
 "'')) <> '' BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 1, coalesce(NEW.summary, '')); END",
 "CREATE TRIGGER fact_search_insert AFTER INSERT ON fact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.topic, '') || ' ' || "
 "coalesce(NEW.text, '')) <> '' BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 2, coalesce(NEW.topic, '') || ' ' || coalesce(NEW.text, '')); END",
 "CREATE TRIGGER fact_search_delete AFTER DELETE ON fact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.topic, '') || ' ' || "
 "coalesce(OLD.text, '')) <> '' BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 2, coalesce(OLD.topic, '') || ' ' || "
 "coalesce(OLD.text, '')); END",
 "CREATE TRIGGER fact_search_before BEFORE UPDATE OF topic, text ON fact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.topic, '') || ' ' "
 "|| coalesce(OLD.text, '')) <> '' BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 2, coalesce(OLD.topic, '') || ' ' || "
 "coalesce(OLD.text, '')); END",
 "CREATE TRIGGER fact_search_after AFTER UPDATE OF topic, text ON fact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.topic, '') || ' ' "
 "|| coalesce(NEW.text, '')) <> '' BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 2, coalesce(NEW.topic, '') || ' ' || coalesce(NEW.text, '')); "
 'END',
 "CREATE TRIGGER need_search_insert AFTER INSERT ON need WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.asked, '') || ' ' || "
 "coalesce(NEW.underlying, '') || ' ' || coalesce(NEW.corrected, '') || ' ' || coalesce(NEW.resolution, '')) <> '' BEGIN INSERT INTO search (rowid, body) "
 "VALUES (NEW.id * 8 + 3, coalesce(NEW.asked, '') || ' ' || coalesce(NEW.underlying, '') || ' ' || coalesce(NEW.corrected, '') || ' ' || "
 "coalesce(NEW.resolution, '')); END",
 "CREATE TRIGGER need_search_delete AFTER DELETE ON need WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.asked, '') || ' ' || "
 "coalesce(OLD.underlying, '') || ' ' || coalesce(OLD.corrected, '') || ' ' || coalesce(OLD.resolution, '')) <> '' BEGIN INSERT INTO search (search, rowid, "
 "body) VALUES ('delete', OLD.id * 8 + 3, coalesce(OLD.asked, '') || ' ' || coalesce(OLD.underlying, '') || ' ' || coalesce(OLD.corrected, '') || ' ' || "
 "coalesce(OLD.resolution, '')); END",
 'CREATE TRIGGER need_search_before BEFORE UPDATE OF asked, underlying, corrected, resolution ON need WHEN NOT (SELECT bulk FROM current_operation) AND '
 "trim(coalesce(OLD.asked, '') || ' ' || coalesce(OLD.underlying, '') || ' ' || coalesce(OLD.corrected, '') || ' ' || coalesce(OLD.resolution, '')) <> '' "
 "BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 3, coalesce(OLD.asked, '') || ' ' || coalesce(OLD.underlying, '') || ' ' || "
 "coalesce(OLD.corrected, '') || ' ' || coalesce(OLD.resolution, '')); END",
 'CREATE TRIGGER need_search_after AFTER UPDATE OF asked, underlying, corrected, resolution ON need WHEN NOT (SELECT bulk FROM current_operation) AND '
 "trim(coalesce(NEW.asked, '') || ' ' || coalesce(NEW.underlying, '') || ' ' || coalesce(NEW.corrected, '') || ' ' || coalesce(NEW.resolution, '')) <> '' "
 "BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 3, coalesce(NEW.asked, '') || ' ' || coalesce(NEW.underlying, '') || ' ' || "
 "coalesce(NEW.corrected, '') || ' ' || coalesce(NEW.resolution, '')); END",
 "CREATE TRIGGER promise_search_insert AFTER INSERT ON promise WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.text, '')) <> '' BEGIN "
 "INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 4, coalesce(NEW.text, '')); END",
 "CREATE TRIGGER promise_search_delete AFTER DELETE ON promise WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.text, '')) <> '' BEGIN "
 "INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 4, coalesce(OLD.text, '')); END",
 "CREATE TRIGGER promise_search_before BEFORE UPDATE OF text ON promise WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.text, '')) <> '' "
 "BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 4, coalesce(OLD.text, '')); END",
 "CREATE TRIGGER promise_search_after AFTER UPDATE OF text ON promise WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.text, '')) <> '' "
 "BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 4, coalesce(NEW.text, '')); END",
 "CREATE TRIGGER preference_search_insert AFTER INSERT ON preference WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.words, '')) <> '' "
 "BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 5, coalesce(NEW.words, '')); END",
 "CREATE TRIGGER preference_search_delete AFTER DELETE ON preference WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.words, '')) <> '' "
 "BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 5, coalesce(OLD.words, '')); END",
 "CREATE TRIGGER preference_search_before BEFORE UPDATE OF words ON preference WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.words, '')) "
 "<> '' BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 5, coalesce(OLD.words, '')); END",
 "CREATE TRIGGER preference_search_after AFTER UPDATE OF words ON preference WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.words, '')) "
 "<> '' BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 5, coalesce(NEW.words, '')); END",
 "CREATE TRIGGER question_search_insert AFTER INSERT ON question WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.text, '')) <> '' BEGIN "
 "INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 6, coalesce(NEW.text, '')); END",
 "CREATE TRIGGER question_search_delete AFTER DELETE ON question WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.text, '')) <> '' BEGIN "
 "INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 6, coalesce(OLD.text, '')); END",
 "CREATE TRIGGER question_search_before BEFORE UPDATE OF text ON question WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.text, '')) <> '' "
 "BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 6, coalesce(OLD.text, '')); END",
 "CREATE TRIGGER question_search_after AFTER UPDATE OF text ON question WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.text, '')) <> '' "
 "BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 6, coalesce(NEW.text, '')); END",
 "CREATE TRIGGER contact_search_insert AFTER INSERT ON contact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.name, '') || ' ' || "
 "coalesce(NEW.met, '')) <> '' BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 7, coalesce(NEW.name, '') || ' ' || coalesce(NEW.met, '')); END",
 "CREATE TRIGGER contact_search_delete AFTER DELETE ON contact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.name, '') || ' ' || "
 "coalesce(OLD.met, '')) <> '' BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 7, coalesce(OLD.name, '') || ' ' || "
 "coalesce(OLD.met, '')); END",
 "CREATE TRIGGER contact_search_before BEFORE UPDATE OF name, met ON contact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(OLD.name, '') || "
 "' ' || coalesce(OLD.met, '')) <> '' BEGIN INSERT INTO search (search, rowid, body) VALUES ('delete', OLD.id * 8 + 7, coalesce(OLD.name, '') || ' ' || "
 "coalesce(OLD.met, '')); END",
 "CREATE TRIGGER contact_search_after AFTER UPDATE OF name, met ON contact WHEN NOT (SELECT bulk FROM current_operation) AND trim(coalesce(NEW.name, '') || ' "
 "' || coalesce(NEW.met, '')) <> '' BEGIN INSERT INTO search (rowid, body) VALUES (NEW.id * 8 + 7, coalesce(NEW.name, '') || ' ' || coalesce(NEW.met, '')); "
 'END',
 'CREATE TRIGGER contact_change_insert AFTER INSERT ON contact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_change_update AFTER UPDATE ON contact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'handle = ' || quote(OLD.handle) || ', ' || 'name = ' || quote(OLD.name) || "
 "', ' || 'name_key = ' || quote(OLD.name_key) || ', ' || 'said = ' || quote(OLD.said) || ', ' || 'pronouns = ' || quote(OLD.pronouns) || ', ' || 'zone = ' || "
 "quote(OLD.zone) || ', ' || 'met = ' || quote(OLD.met) || ', ' || 'died_on = ' || quote(OLD.died_on) || ', ' || 'archived_on = ' || quote(OLD.archived_on) || "
 "', ' || 'later_on = ' || quote(OLD.later_on) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_change_delete AFTER DELETE ON contact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact', OLD.id, 'delete', '(id, uid, handle, name, name_key, said, pronouns, zone, met, died_on, archived_on, later_on) VALUES (' || "
 "quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.handle) || ', ' || quote(OLD.name) || ', ' || quote(OLD.name_key) || ', ' || quote(OLD.said) || "
 "', ' || quote(OLD.pronouns) || ', ' || quote(OLD.zone) || ', ' || quote(OLD.met) || ', ' || quote(OLD.died_on) || ', ' || quote(OLD.archived_on) || ', ' || "
 "quote(OLD.later_on) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER interaction_change_insert AFTER INSERT ON interaction BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'interaction', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER interaction_change_update AFTER UPDATE ON interaction BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'interaction', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'happened_on = ' || quote(OLD.happened_on) || ', ' || 'happened_at = ' "
 "|| quote(OLD.happened_at) || ', ' || 'zone = ' || quote(OLD.zone) || ', ' || 'channel = ' || quote(OLD.channel) || ', ' || 'direction = ' || "
 "quote(OLD.direction) || ', ' || 'answered = ' || quote(OLD.answered) || ', ' || 'imported = ' || quote(OLD.imported) || ', ' || 'summary = ' || "
 "quote(OLD.summary) || ', ' || 'external_id = ' || quote(OLD.external_id) || ', ' || 'announced = ' || quote(OLD.announced) FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER interaction_change_delete AFTER DELETE ON interaction BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'interaction', OLD.id, 'delete', '(id, uid, happened_on, happened_at, zone, channel, direction, answered, imported, summary, external_id, "
 "announced) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.happened_on) || ', ' || quote(OLD.happened_at) || ', ' || "
 "quote(OLD.zone) || ', ' || quote(OLD.channel) || ', ' || quote(OLD.direction) || ', ' || quote(OLD.answered) || ', ' || quote(OLD.imported) || ', ' || "
 "quote(OLD.summary) || ', ' || quote(OLD.external_id) || ', ' || quote(OLD.announced) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER organization_change_insert AFTER INSERT ON organization BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'organization', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER organization_change_update AFTER UPDATE ON organization BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'organization', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'name = ' || quote(OLD.name) || ', ' || 'name_key = ' || "
 'quote(OLD.name_key) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER organization_change_delete AFTER DELETE ON organization BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'organization', OLD.id, 'delete', '(id, uid, name, name_key) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.name) "
 "|| ', ' || quote(OLD.name_key) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER tombstone_change_insert AFTER INSERT ON tombstone BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'tombstone', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER tombstone_change_update AFTER UPDATE ON tombstone BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'tombstone', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'kind = ' || quote(OLD.kind) || ', ' || 'salt = ' || quote(OLD.salt) || "
 "', ' || 'marks = ' || quote(OLD.marks) || ', ' || 'forgotten_on = ' || quote(OLD.forgotten_on) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER tombstone_change_delete AFTER DELETE ON tombstone BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'tombstone', OLD.id, 'delete', '(id, uid, kind, salt, marks, forgotten_on) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.kind) || ', ' || quote(OLD.salt) || ', ' || quote(OLD.marks) || ', ' || quote(OLD.forgotten_on) || ')' FROM current_operation WHERE operation_id "
 'IS NOT NULL; END',
 'CREATE TRIGGER affiliation_change_insert AFTER INSERT ON affiliation BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'affiliation', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER affiliation_change_update AFTER UPDATE ON affiliation BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'affiliation', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'organization_id = "
 "' || quote(OLD.organization_id) || ', ' || 'role = ' || quote(OLD.role) || ', ' || 'since_on = ' || quote(OLD.since_on) || ', ' || 'until_on = ' || "
 'quote(OLD.until_on) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER affiliation_change_delete AFTER DELETE ON affiliation BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'affiliation', OLD.id, 'delete', '(id, uid, contact_id, organization_id, role, since_on, until_on) VALUES (' || quote(OLD.id) || ', ' || "
 "quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.organization_id) || ', ' || quote(OLD.role) || ', ' || quote(OLD.since_on) || ', ' || "
 "quote(OLD.until_on) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_point_change_insert AFTER INSERT ON contact_point BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact_point', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_point_change_update AFTER UPDATE ON contact_point BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact_point', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'channel = ' || "
 "quote(OLD.channel) || ', ' || 'address = ' || quote(OLD.address) || ', ' || 'match_key = ' || quote(OLD.match_key) || ', ' || 'rank = ' || quote(OLD.rank) "
 "|| ', ' || 'label = ' || quote(OLD.label) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_point_change_delete AFTER DELETE ON contact_point BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact_point', OLD.id, 'delete', '(id, uid, contact_id, channel, address, match_key, rank, label) VALUES (' || quote(OLD.id) || ', ' || "
 "quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.channel) || ', ' || quote(OLD.address) || ', ' || quote(OLD.match_key) || ', ' || "
 "quote(OLD.rank) || ', ' || quote(OLD.label) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_tag_change_insert AFTER INSERT ON contact_tag BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact_tag', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER contact_tag_change_update AFTER UPDATE ON contact_tag BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact_tag', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'tag = ' || "
 'quote(OLD.tag) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER contact_tag_change_delete AFTER DELETE ON contact_tag BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'contact_tag', OLD.id, 'delete', '(id, uid, contact_id, tag) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.contact_id) || ', ' || quote(OLD.tag) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER fact_change_insert AFTER INSERT ON fact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'fact', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER fact_change_update AFTER UPDATE ON fact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'fact', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'interaction_id = ' || "
 "quote(OLD.interaction_id) || ', ' || 'topic = ' || quote(OLD.topic) || ', ' || 'text = ' || quote(OLD.text) || ', ' || 'sensitive = ' || "
 "quote(OLD.sensitive) || ', ' || 'learned_on = ' || quote(OLD.learned_on) || ', ' || 'superseded_by_id = ' || quote(OLD.superseded_by_id) || ', ' || "
 "'dropped_on = ' || quote(OLD.dropped_on) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER fact_change_delete AFTER DELETE ON fact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'fact', OLD.id, 'delete', '(id, uid, contact_id, interaction_id, topic, text, sensitive, learned_on, superseded_by_id, dropped_on) VALUES (' || "
 "quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.topic) || ', ' || "
 "quote(OLD.text) || ', ' || quote(OLD.sensitive) || ', ' || quote(OLD.learned_on) || ', ' || quote(OLD.superseded_by_id) || ', ' || quote(OLD.dropped_on) || "
 "')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER former_contact_change_insert AFTER INSERT ON former_contact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) '
 "SELECT operation_id, 'former_contact', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER former_contact_change_update AFTER UPDATE ON former_contact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) '
 "SELECT operation_id, 'former_contact', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'handle = "
 "' || quote(OLD.handle) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER former_contact_change_delete AFTER DELETE ON former_contact BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) '
 "SELECT operation_id, 'former_contact', OLD.id, 'delete', '(id, uid, contact_id, handle) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.contact_id) || ', ' || quote(OLD.handle) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER meeting_change_insert AFTER INSERT ON meeting BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'meeting', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER meeting_change_update AFTER UPDATE ON meeting BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'meeting', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'interaction_id = ' || "
 "quote(OLD.interaction_id) || ', ' || 'planned_on = ' || quote(OLD.planned_on) || ', ' || 'planned_time = ' || quote(OLD.planned_time) || ', ' || 'zone = ' "
 "|| quote(OLD.zone) || ', ' || 'channel = ' || quote(OLD.channel) || ', ' || 'confirmed = ' || quote(OLD.confirmed) || ', ' || 'text = ' || quote(OLD.text) "
 "|| ', ' || 'external_id = ' || quote(OLD.external_id) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER meeting_change_delete AFTER DELETE ON meeting BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'meeting', OLD.id, 'delete', '(id, uid, contact_id, interaction_id, planned_on, planned_time, zone, channel, confirmed, text, external_id) "
 "VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.planned_on) "
 "|| ', ' || quote(OLD.planned_time) || ', ' || quote(OLD.zone) || ', ' || quote(OLD.channel) || ', ' || quote(OLD.confirmed) || ', ' || quote(OLD.text) || ', "
 "' || quote(OLD.external_id) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER name_word_change_insert AFTER INSERT ON name_word BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'name_word', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER name_word_change_update AFTER UPDATE ON name_word BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'name_word', OLD.id, 'update', 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'word = ' || quote(OLD.word) FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER name_word_change_delete AFTER DELETE ON name_word BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'name_word', OLD.id, 'delete', '(id, contact_id, word) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.word) "
 "|| ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER need_change_insert AFTER INSERT ON need BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'need', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER need_change_update AFTER UPDATE ON need BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'need', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'interaction_id = ' || "
 "quote(OLD.interaction_id) || ', ' || 'kind = ' || quote(OLD.kind) || ', ' || 'asked = ' || quote(OLD.asked) || ', ' || 'underlying = ' || "
 "quote(OLD.underlying) || ', ' || 'stated_on = ' || quote(OLD.stated_on) || ', ' || 'restated_on = ' || quote(OLD.restated_on) || ', ' || 'agreed = ' || "
 "quote(OLD.agreed) || ', ' || 'corrected = ' || quote(OLD.corrected) || ', ' || 'resolution = ' || quote(OLD.resolution) || ', ' || 'resolved_on = ' || "
 "quote(OLD.resolved_on) || ', ' || 'checked_on = ' || quote(OLD.checked_on) || ', ' || 'felt_after = ' || quote(OLD.felt_after) || ', ' || 'dropped_on = ' || "
 'quote(OLD.dropped_on) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER need_change_delete AFTER DELETE ON need BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'need', OLD.id, 'delete', '(id, uid, contact_id, interaction_id, kind, asked, underlying, stated_on, restated_on, agreed, corrected, resolution, "
 "resolved_on, checked_on, felt_after, dropped_on) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || "
 "quote(OLD.interaction_id) || ', ' || quote(OLD.kind) || ', ' || quote(OLD.asked) || ', ' || quote(OLD.underlying) || ', ' || quote(OLD.stated_on) || ', ' || "
 "quote(OLD.restated_on) || ', ' || quote(OLD.agreed) || ', ' || quote(OLD.corrected) || ', ' || quote(OLD.resolution) || ', ' || quote(OLD.resolved_on) || ', "
 "' || quote(OLD.checked_on) || ', ' || quote(OLD.felt_after) || ', ' || quote(OLD.dropped_on) || ')' FROM current_operation WHERE operation_id IS NOT NULL; "
 'END',
 'CREATE TRIGGER nickname_change_insert AFTER INSERT ON nickname BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'nickname', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER nickname_change_update AFTER UPDATE ON nickname BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'nickname', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'name = ' || "
 'quote(OLD.name) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER nickname_change_delete AFTER DELETE ON nickname BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'nickname', OLD.id, 'delete', '(id, uid, contact_id, name) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.contact_id) || ', ' || quote(OLD.name) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER occasion_change_insert AFTER INSERT ON occasion BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'occasion', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER occasion_change_update AFTER UPDATE ON occasion BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'occasion', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'kind = ' || "
 "quote(OLD.kind) || ', ' || 'month = ' || quote(OLD.month) || ', ' || 'day = ' || quote(OLD.day) || ', ' || 'year = ' || quote(OLD.year) || ', ' || 'label = "
 "' || quote(OLD.label) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER occasion_change_delete AFTER DELETE ON occasion BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'occasion', OLD.id, 'delete', '(id, uid, contact_id, kind, month, day, year, label) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', "
 "' || quote(OLD.contact_id) || ', ' || quote(OLD.kind) || ', ' || quote(OLD.month) || ', ' || quote(OLD.day) || ', ' || quote(OLD.year) || ', ' || "
 "quote(OLD.label) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER original_change_insert AFTER INSERT ON original BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'original', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER original_change_update AFTER UPDATE ON original BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'original', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'origin = ' || "
 "quote(OLD.origin) || ', ' || 'digest = ' || quote(OLD.digest) || ', ' || 'external_id = ' || quote(OLD.external_id) || ', ' || 'card = ' || quote(OLD.card) "
 'FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER original_change_delete AFTER DELETE ON original BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'original', OLD.id, 'delete', '(id, uid, contact_id, origin, digest, external_id, card) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) "
 "|| ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.origin) || ', ' || quote(OLD.digest) || ', ' || quote(OLD.external_id) || ', ' || quote(OLD.card) || "
 "')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER participant_change_insert AFTER INSERT ON participant BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'participant', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER participant_change_update AFTER UPDATE ON participant BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'participant', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'interaction_id = ' || quote(OLD.interaction_id) || ', ' || 'contact_id "
 "= ' || quote(OLD.contact_id) || ', ' || 'happened_on = ' || quote(OLD.happened_on) || ', ' || 'position = ' || quote(OLD.position) || ', ' || 'felt = ' || "
 'quote(OLD.felt) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER participant_change_delete AFTER DELETE ON participant BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'participant', OLD.id, 'delete', '(id, uid, interaction_id, contact_id, happened_on, position, felt) VALUES (' || quote(OLD.id) || ', ' || "
 "quote(OLD.uid) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.happened_on) || ', ' || quote(OLD.position) || ', "
 "' || quote(OLD.felt) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER preference_change_insert AFTER INSERT ON preference BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'preference', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER preference_change_update AFTER UPDATE ON preference BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'preference', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'organization_id = ' "
 "|| quote(OLD.organization_id) || ', ' || 'interaction_id = ' || quote(OLD.interaction_id) || ', ' || 'aspect = ' || quote(OLD.aspect) || ', ' || 'channel = "
 "' || quote(OLD.channel) || ', ' || 'stance = ' || quote(OLD.stance) || ', ' || 'appointment = ' || quote(OLD.appointment) || ', ' || 'windows = ' || "
 "quote(OLD.windows) || ', ' || 'days = ' || quote(OLD.days) || ', ' || 'valid_from = ' || quote(OLD.valid_from) || ', ' || 'valid_until = ' || "
 "quote(OLD.valid_until) || ', ' || 'words = ' || quote(OLD.words) || ', ' || 'stated_on = ' || quote(OLD.stated_on) || ', ' || 'most_days = ' || "
 "quote(OLD.most_days) || ', ' || 'until_said = ' || quote(OLD.until_said) || ', ' || 'lifted = ' || quote(OLD.lifted) FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER preference_change_delete AFTER DELETE ON preference BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'preference', OLD.id, 'delete', '(id, uid, contact_id, organization_id, interaction_id, aspect, channel, stance, appointment, windows, days, "
 "valid_from, valid_until, words, stated_on, most_days, until_said, lifted) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.contact_id) || ', ' || quote(OLD.organization_id) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.aspect) || ', ' || quote(OLD.channel) "
 "|| ', ' || quote(OLD.stance) || ', ' || quote(OLD.appointment) || ', ' || quote(OLD.windows) || ', ' || quote(OLD.days) || ', ' || quote(OLD.valid_from) || "
 "', ' || quote(OLD.valid_until) || ', ' || quote(OLD.words) || ', ' || quote(OLD.stated_on) || ', ' || quote(OLD.most_days) || ', ' || quote(OLD.until_said) "
 "|| ', ' || quote(OLD.lifted) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER promise_change_insert AFTER INSERT ON promise BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'promise', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER promise_change_update AFTER UPDATE ON promise BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'promise', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'interaction_id = ' || "
 "quote(OLD.interaction_id) || ', ' || 'direction = ' || quote(OLD.direction) || ', ' || 'text = ' || quote(OLD.text) || ', ' || 'made_on = ' || "
 "quote(OLD.made_on) || ', ' || 'due_on = ' || quote(OLD.due_on) || ', ' || 'kept_on = ' || quote(OLD.kept_on) || ', ' || 'dropped_on = ' || "
 'quote(OLD.dropped_on) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER promise_change_delete AFTER DELETE ON promise BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'promise', OLD.id, 'delete', '(id, uid, contact_id, interaction_id, direction, text, made_on, due_on, kept_on, dropped_on) VALUES (' || "
 "quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.direction) || ', ' || "
 "quote(OLD.text) || ', ' || quote(OLD.made_on) || ', ' || quote(OLD.due_on) || ', ' || quote(OLD.kept_on) || ', ' || quote(OLD.dropped_on) || ')' FROM "
 'current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER question_change_insert AFTER INSERT ON question BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'question', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER question_change_update AFTER UPDATE ON question BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'question', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'interaction_id = ' || "
 "quote(OLD.interaction_id) || ', ' || 'text = ' || quote(OLD.text) || ', ' || 'added_on = ' || quote(OLD.added_on) || ', ' || 'asked_on = ' || "
 "quote(OLD.asked_on) || ', ' || 'dropped_on = ' || quote(OLD.dropped_on) || ', ' || 'ask_on = ' || quote(OLD.ask_on) FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER question_change_delete AFTER DELETE ON question BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'question', OLD.id, 'delete', '(id, uid, contact_id, interaction_id, text, added_on, asked_on, dropped_on, ask_on) VALUES (' || quote(OLD.id) "
 "|| ', ' || quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.text) || ', ' || quote(OLD.added_on) || "
 "', ' || quote(OLD.asked_on) || ', ' || quote(OLD.dropped_on) || ', ' || quote(OLD.ask_on) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER recall_change_insert AFTER INSERT ON recall BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'recall', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER recall_change_update AFTER UPDATE ON recall BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'recall', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'interaction_id = ' || quote(OLD.interaction_id) || ', ' || 'contact_id = ' || "
 "quote(OLD.contact_id) || ', ' || 'study_day = ' || quote(OLD.study_day) || ', ' || 'answers = ' || quote(OLD.answers) || ', ' || 'finished_at = ' || "
 "quote(OLD.finished_at) || ', ' || 'recalled = ' || quote(OLD.recalled) || ', ' || 'of = ' || quote(OLD.of) || ', ' || 'flips = ' || quote(OLD.flips) FROM "
 'current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER recall_change_delete AFTER DELETE ON recall BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'recall', OLD.id, 'delete', '(id, uid, interaction_id, contact_id, study_day, answers, finished_at, recalled, of, flips) VALUES (' || quote(OLD.id) || ', ' "
 "|| quote(OLD.uid) || ', ' || quote(OLD.interaction_id) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.study_day) || ', ' || quote(OLD.answers) || ', "
 "' || quote(OLD.finished_at) || ', ' || quote(OLD.recalled) || ', ' || quote(OLD.of) || ', ' || quote(OLD.flips) || ')' FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER relationship_change_insert AFTER INSERT ON relationship BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'relationship', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER relationship_change_update AFTER UPDATE ON relationship BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'relationship', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'kind = ' || "
 "quote(OLD.kind) || ', ' || 'other_contact_id = ' || quote(OLD.other_contact_id) || ', ' || 'other_name = ' || quote(OLD.other_name) FROM current_operation "
 'WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER relationship_change_delete AFTER DELETE ON relationship BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'relationship', OLD.id, 'delete', '(id, uid, contact_id, kind, other_contact_id, other_name) VALUES (' || quote(OLD.id) || ', ' || "
 "quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.kind) || ', ' || quote(OLD.other_contact_id) || ', ' || quote(OLD.other_name) || ')' "
 'FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER attachment_change_insert AFTER INSERT ON attachment BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'attachment', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER attachment_change_update AFTER UPDATE ON attachment BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'attachment', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'original_id = ' || quote(OLD.original_id) || ', ' || 'place = ' || "
 "quote(OLD.place) || ', ' || 'content = ' || quote(OLD.content) FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER attachment_change_delete AFTER DELETE ON attachment BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'attachment', OLD.id, 'delete', '(id, uid, original_id, place, content) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.original_id) || ', ' || quote(OLD.place) || ', ' || quote(OLD.content) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER breach_change_insert AFTER INSERT ON breach BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'breach', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER breach_change_update AFTER UPDATE ON breach BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'breach', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'interaction_id = ' || quote(OLD.interaction_id) || ', ' || 'contact_id = ' || "
 "quote(OLD.contact_id) || ', ' || 'preference_id = ' || quote(OLD.preference_id) || ', ' || 'why = ' || quote(OLD.why) FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER breach_change_delete AFTER DELETE ON breach BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'breach', OLD.id, 'delete', '(id, uid, interaction_id, contact_id, preference_id, why) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || "
 "quote(OLD.interaction_id) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.preference_id) || ', ' || quote(OLD.why) || ')' FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER card_change_insert AFTER INSERT ON card BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'card', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER card_change_update AFTER UPDATE ON card BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'card', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'kind = ' || quote(OLD.kind) || ', ' || "
 "'fact_id = ' || quote(OLD.fact_id) || ', ' || 'preference_id = ' || quote(OLD.preference_id) || ', ' || 'other_id = ' || quote(OLD.other_id) || ', ' || "
 "'state = ' || quote(OLD.state) || ', ' || 'stability = ' || quote(OLD.stability) || ', ' || 'difficulty = ' || quote(OLD.difficulty) || ', ' || 'due_on = ' "
 "|| quote(OLD.due_on) || ', ' || 'reviewed_on = ' || quote(OLD.reviewed_on) || ', ' || 'reviews = ' || quote(OLD.reviews) || ', ' || 'lapses = ' || "
 "quote(OLD.lapses) || ', ' || 'suspended = ' || quote(OLD.suspended) || ', ' || 'buried_until = ' || quote(OLD.buried_until) || ', ' || 'answer = ' || "
 'quote(OLD.answer) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER card_change_delete AFTER DELETE ON card BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'card', OLD.id, 'delete', '(id, uid, contact_id, kind, fact_id, preference_id, other_id, state, stability, difficulty, due_on, reviewed_on, reviews, lapses, "
 "suspended, buried_until, answer) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.contact_id) || ', ' || quote(OLD.kind) || ', ' || "
 "quote(OLD.fact_id) || ', ' || quote(OLD.preference_id) || ', ' || quote(OLD.other_id) || ', ' || quote(OLD.state) || ', ' || quote(OLD.stability) || ', ' || "
 "quote(OLD.difficulty) || ', ' || quote(OLD.due_on) || ', ' || quote(OLD.reviewed_on) || ', ' || quote(OLD.reviews) || ', ' || quote(OLD.lapses) || ', ' || "
 "quote(OLD.suspended) || ', ' || quote(OLD.buried_until) || ', ' || quote(OLD.answer) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER confusion_change_insert AFTER INSERT ON confusion BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'confusion', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER confusion_change_update AFTER UPDATE ON confusion BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'confusion', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'contact_id = ' || quote(OLD.contact_id) || ', ' || 'other_id = ' || "
 "quote(OLD.other_id) || ', ' || 'fact_id = ' || quote(OLD.fact_id) || ', ' || 'confused_on = ' || quote(OLD.confused_on) FROM current_operation WHERE "
 'operation_id IS NOT NULL; END',
 'CREATE TRIGGER confusion_change_delete AFTER DELETE ON confusion BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'confusion', OLD.id, 'delete', '(id, uid, contact_id, other_id, fact_id, confused_on) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || "
 "', ' || quote(OLD.contact_id) || ', ' || quote(OLD.other_id) || ', ' || quote(OLD.fact_id) || ', ' || quote(OLD.confused_on) || ')' FROM current_operation "
 'WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER fact_tag_change_insert AFTER INSERT ON fact_tag BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'fact_tag', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER fact_tag_change_update AFTER UPDATE ON fact_tag BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'fact_tag', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'fact_id = ' || quote(OLD.fact_id) || ', ' || 'tag = ' || quote(OLD.tag) "
 'FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER fact_tag_change_delete AFTER DELETE ON fact_tag BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT '
 "operation_id, 'fact_tag', OLD.id, 'delete', '(id, uid, fact_id, tag) VALUES (' || quote(OLD.id) || ', ' || quote(OLD.uid) || ', ' || quote(OLD.fact_id) || "
 "', ' || quote(OLD.tag) || ')' FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER review_change_insert AFTER INSERT ON review BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'review', NEW.id, 'insert', NULL FROM current_operation WHERE operation_id IS NOT NULL; END",
 'CREATE TRIGGER review_change_update AFTER UPDATE ON review BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'review', OLD.id, 'update', 'uid = ' || quote(OLD.uid) || ', ' || 'card_id = ' || quote(OLD.card_id) || ', ' || 'rating = ' || quote(OLD.rating) || ', ' || "
 "'reviewed_at = ' || quote(OLD.reviewed_at) || ', ' || 'study_day = ' || quote(OLD.study_day) || ', ' || 'answer = ' || quote(OLD.answer) || ', ' || 'mode = "
 "' || quote(OLD.mode) || ', ' || 'due_on = ' || quote(OLD.due_on) || ', ' || 'verdict = ' || quote(OLD.verdict) || ', ' || 'probability = ' || "
 'quote(OLD.probability) FROM current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER review_change_delete AFTER DELETE ON review BEGIN INSERT INTO change (operation_id, table_name, row_id, action, before) SELECT operation_id, '
 "'review', OLD.id, 'delete', '(id, uid, card_id, rating, reviewed_at, study_day, answer, mode, due_on, verdict, probability) VALUES (' || quote(OLD.id) || ', "
 "' || quote(OLD.uid) || ', ' || quote(OLD.card_id) || ', ' || quote(OLD.rating) || ', ' || quote(OLD.reviewed_at) || ', ' || quote(OLD.study_day) || ', ' || "
 "quote(OLD.answer) || ', ' || quote(OLD.mode) || ', ' || quote(OLD.due_on) || ', ' || quote(OLD.verdict) || ', ' || quote(OLD.probability) || ')' FROM "
 'current_operation WHERE operation_id IS NOT NULL; END',
 'CREATE TRIGGER participant_rhythm_insert AFTER INSERT ON participant BEGIN INSERT INTO unsettled (id) SELECT NEW.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER participant_rhythm_update AFTER UPDATE ON participant BEGIN INSERT INTO unsettled (id) SELECT NEW.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER participant_rhythm_update_old AFTER UPDATE ON participant BEGIN INSERT INTO unsettled (id) SELECT OLD.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER participant_rhythm_delete AFTER DELETE ON participant BEGIN INSERT INTO unsettled (id) SELECT OLD.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER interaction_rhythm_update AFTER UPDATE ON interaction BEGIN INSERT INTO unsettled (id) SELECT contact_id FROM participant WHERE '
 'interaction_id = NEW.id ON CONFLICT DO NOTHING; END',
 'CREATE TRIGGER affiliation_rhythm_insert AFTER INSERT ON affiliation BEGIN INSERT INTO unsettled (id) SELECT NEW.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER affiliation_rhythm_update AFTER UPDATE ON affiliation BEGIN INSERT INTO unsettled (id) SELECT NEW.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER affiliation_rhythm_update_old AFTER UPDATE ON affiliation BEGIN INSERT INTO unsettled (id) SELECT OLD.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 'CREATE TRIGGER affiliation_rhythm_delete AFTER DELETE ON affiliation BEGIN INSERT INTO unsettled (id) SELECT OLD.contact_id WHERE true ON CONFLICT DO '
 'NOTHING; END',
 "CREATE TRIGGER preference_rhythm_insert AFTER INSERT ON preference WHEN NEW.aspect = 'cadence' BEGIN INSERT INTO unsettled (id) SELECT NEW.contact_id WHERE "
 'NEW.contact_id IS NOT NULL UNION SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = NEW.organization_id ON CONFLICT DO NOTHING; '
 'END',
 "CREATE TRIGGER preference_rhythm_update AFTER UPDATE ON preference WHEN NEW.aspect = 'cadence' BEGIN INSERT INTO unsettled (id) SELECT NEW.contact_id WHERE "
 'NEW.contact_id IS NOT NULL UNION SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = NEW.organization_id ON CONFLICT DO NOTHING; '
 'END',
 "CREATE TRIGGER preference_rhythm_update_old AFTER UPDATE ON preference WHEN OLD.aspect = 'cadence' BEGIN INSERT INTO unsettled (id) SELECT OLD.contact_id "
 'WHERE OLD.contact_id IS NOT NULL UNION SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = OLD.organization_id ON CONFLICT DO '
 'NOTHING; END',
 "CREATE TRIGGER preference_rhythm_delete AFTER DELETE ON preference WHEN OLD.aspect = 'cadence' BEGIN INSERT INTO unsettled (id) SELECT OLD.contact_id WHERE "
 'OLD.contact_id IS NOT NULL UNION SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = OLD.organization_id ON CONFLICT DO NOTHING; '
 'END',
 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)',
 "INSERT INTO alembic_version (version_num) VALUES ('0007')",
 'INSERT INTO current_operation (id, bulk) VALUES (1, 0)']
TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...], dict[str, str]]] = {'contact': (('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
             ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date'),
             {}),
 'current_operation': (('id', 'operation_id', 'bulk'), ('', '', 'flag'), {}),
 'interaction': (('id', 'uid', 'happened_on', 'happened_at', 'zone', 'channel', 'direction', 'answered', 'imported', 'summary', 'external_id', 'announced'),
                 ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag'),
                 {}),
 'operation': (('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'), ('', 'uid', '', '', 'instant', '', ''), {'undoes_id': 'operation'}),
 'organization': (('id', 'uid', 'name', 'name_key'), ('', 'uid', '', ''), {}),
 'tombstone': (('id', 'uid', 'kind', 'salt', 'marks', 'forgotten_on'), ('', 'uid', '', '', 'json', 'date'), {}),
 'unsettled': (('id',), ('',), {}),
 'affiliation': (('id', 'uid', 'contact_id', 'organization_id', 'role', 'since_on', 'until_on'),
                 ('', 'uid', '', '', '', 'date', 'date'),
                 {'contact_id': 'contact', 'organization_id': 'organization'}),
 'change': (('id', 'operation_id', 'table_name', 'row_id', 'action', 'before'), ('', '', '', '', '', ''), {'operation_id': 'operation'}),
 'contact_point': (('id', 'uid', 'contact_id', 'channel', 'address', 'match_key', 'rank', 'label'),
                   ('', 'uid', '', '', '', '', '', ''),
                   {'contact_id': 'contact'}),
 'contact_tag': (('id', 'uid', 'contact_id', 'tag'), ('', 'uid', '', ''), {'contact_id': 'contact'}),
 'fact': (('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
          ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date'),
          {'contact_id': 'contact', 'interaction_id': 'interaction', 'superseded_by_id': 'fact'}),
 'former_contact': (('id', 'uid', 'contact_id', 'handle'), ('', 'uid', '', ''), {'contact_id': 'contact'}),
 'meeting': (('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
             ('', 'uid', '', '', 'date', '', '', '', 'flag', '', ''),
             {'contact_id': 'contact', 'interaction_id': 'interaction'}),
 'name_word': (('id', 'contact_id', 'word'), ('', '', ''), {'contact_id': 'contact'}),
 'need': (('id',
           'uid',
           'contact_id',
           'interaction_id',
           'kind',
           'asked',
           'underlying',
           'stated_on',
           'restated_on',
           'agreed',
           'corrected',
           'resolution',
           'resolved_on',
           'checked_on',
           'felt_after',
           'dropped_on'),
          ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date'),
          {'contact_id': 'contact', 'interaction_id': 'interaction'}),
 'nickname': (('id', 'uid', 'contact_id', 'name'), ('', 'uid', '', ''), {'contact_id': 'contact'}),
 'occasion': (('id', 'uid', 'contact_id', 'kind', 'month', 'day', 'year', 'label'), ('', 'uid', '', '', '', '', '', ''), {'contact_id': 'contact'}),
 'original': (('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'), ('', 'uid', '', '', '', '', ''), {'contact_id': 'contact'}),
 'participant': (('id', 'uid', 'interaction_id', 'contact_id', 'happened_on', 'position', 'felt'),
                 ('', 'uid', '', '', 'date', '', ''),
                 {'interaction_id': 'interaction', 'contact_id': 'contact'}),
 'preference': (('id',
                 'uid',
                 'contact_id',
                 'organization_id',
                 'interaction_id',
                 'aspect',
                 'channel',
                 'stance',
                 'appointment',
                 'windows',
                 'days',
                 'valid_from',
                 'valid_until',
                 'words',
                 'stated_on',
                 'most_days',
                 'until_said',
                 'lifted'),
                ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag'),
                {'contact_id': 'contact', 'organization_id': 'organization', 'interaction_id': 'interaction'}),
 'promise': (('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
             ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date'),
             {'contact_id': 'contact', 'interaction_id': 'interaction'}),
 'question': (('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
              ('', 'uid', '', '', '', 'date', 'date', 'date', 'date'),
              {'contact_id': 'contact', 'interaction_id': 'interaction'}),
 'recall': (('id', 'uid', 'interaction_id', 'contact_id', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
            ('', 'uid', '', '', 'date', 'json', 'instant', '', '', 'json'),
            {'interaction_id': 'interaction', 'contact_id': 'contact'}),
 'relationship': (('id', 'uid', 'contact_id', 'kind', 'other_contact_id', 'other_name'),
                  ('', 'uid', '', '', '', ''),
                  {'contact_id': 'contact', 'other_contact_id': 'contact'}),
 'rhythm': (('id', 'contact_id', 'quiet_on', 'days', 'wished'), ('', '', 'date', '', 'flag'), {'contact_id': 'contact'}),
 'attachment': (('id', 'uid', 'original_id', 'place', 'content'), ('', 'uid', '', '', 'bytes'), {'original_id': 'original'}),
 'breach': (('id', 'uid', 'interaction_id', 'contact_id', 'preference_id', 'why'),
            ('', 'uid', '', '', '', ''),
            {'interaction_id': 'interaction', 'contact_id': 'contact', 'preference_id': 'preference'}),
 'card': (('id',
           'uid',
           'contact_id',
           'kind',
           'fact_id',
           'preference_id',
           'other_id',
           'state',
           'stability',
           'difficulty',
           'due_on',
           'reviewed_on',
           'reviews',
           'lapses',
           'suspended',
           'buried_until',
           'answer'),
          ('', 'uid', '', '', '', '', '', '', '', '', 'date', 'date', '', '', 'flag', 'date', ''),
          {'contact_id': 'contact', 'fact_id': 'fact', 'preference_id': 'preference', 'other_id': 'contact'}),
 'confusion': (('id', 'uid', 'contact_id', 'other_id', 'fact_id', 'confused_on'),
               ('', 'uid', '', '', '', 'date'),
               {'contact_id': 'contact', 'other_id': 'contact', 'fact_id': 'fact'}),
 'fact_tag': (('id', 'uid', 'fact_id', 'tag'), ('', 'uid', '', ''), {'fact_id': 'fact'}),
 'review': (('id', 'uid', 'card_id', 'rating', 'reviewed_at', 'study_day', 'answer', 'mode', 'due_on', 'verdict', 'probability'),
            ('', 'uid', '', '', 'instant', 'date', '', '', 'date', '', ''),
            {'card_id': 'card'})}
EXPORTED = ['contact',
 'interaction',
 'organization',
 'tombstone',
 'affiliation',
 'contact_point',
 'contact_tag',
 'fact',
 'former_contact',
 'meeting',
 'need',
 'nickname',
 'occasion',
 'original',
 'participant',
 'preference',
 'promise',
 'question',
 'recall',
 'relationship',
 'attachment',
 'breach',
 'card',
 'confusion',
 'fact_tag',
 'review']
STATEMENTS: dict[str, tuple[str, dict[str, str], tuple[str, ...], tuple[str, ...]]] = {'accounts_of_called': ('SELECT organization.name FROM organization WHERE organization.id IN (SELECT affiliation.organization_id FROM affiliation WHERE '
                        'affiliation.contact_id IN (SELECT name_word.contact_id FROM name_word WHERE name_word.word >= :low AND name_word.word < :high) AND '
                        'affiliation.until_on IS NULL) ORDER BY organization.name_key',
                        {'low': '', 'high': ''},
                        ('name',),
                        ('',)),
 'add_affiliation': ('INSERT INTO affiliation (uid, contact_id, organization_id, role, since_on, until_on) VALUES (:uid, :contact_id, :organization_id, :role, '
                     ':since_on, :until_on) RETURNING id',
                     {'uid': 'uid', 'contact_id': '', 'organization_id': '', 'role': '', 'since_on': 'date', 'until_on': 'date'},
                     ('id',),
                     ('',)),
 'add_attachment': ('INSERT INTO attachment (uid, original_id, place, content) VALUES (:uid, :original_id, :place, :content) RETURNING id',
                    {'uid': 'uid', 'original_id': '', 'place': '', 'content': 'bytes'},
                    ('id',),
                    ('',)),
 'add_breach': ('INSERT INTO breach (uid, interaction_id, contact_id, preference_id, why) VALUES (:uid, :interaction_id, :contact_id, :preference_id, :why) '
                'RETURNING id',
                {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'preference_id': '', 'why': ''},
                ('id',),
                ('',)),
 'add_card': ('INSERT INTO card (uid, contact_id, kind, fact_id, preference_id, other_id, state, stability, difficulty, due_on, reviewed_on, reviews, lapses, '
              'suspended, buried_until, answer) VALUES (:uid, :contact_id, :kind, :fact_id, :preference_id, :other_id, :state, :stability, :difficulty, '
              ':due_on, :reviewed_on, :reviews, :lapses, :suspended, :buried_until, :answer) RETURNING id',
              {'uid': 'uid',
               'contact_id': '',
               'kind': '',
               'fact_id': '',
               'preference_id': '',
               'other_id': '',
               'state': '',
               'stability': '',
               'difficulty': '',
               'due_on': 'date',
               'reviewed_on': 'date',
               'reviews': '',
               'lapses': '',
               'suspended': 'flag',
               'buried_until': 'date',
               'answer': ''},
              ('id',),
              ('',)),
 'add_change': ('INSERT INTO change (operation_id, table_name, row_id, action, "before") VALUES (:operation_id, :table_name, :row_id, :action, :before) '
                'RETURNING id',
                {'operation_id': '', 'table_name': '', 'row_id': '', 'action': '', 'before': ''},
                ('id',),
                ('',)),
 'add_confusion': ('INSERT INTO confusion (uid, contact_id, other_id, fact_id, confused_on) VALUES (:uid, :contact_id, :other_id, :fact_id, :confused_on) '
                   'RETURNING id',
                   {'uid': 'uid', 'contact_id': '', 'other_id': '', 'fact_id': '', 'confused_on': 'date'},
                   ('id',),
                   ('',)),
 'add_contact': ('INSERT INTO contact (uid, handle, name, name_key, said, pronouns, zone, met, died_on, archived_on, later_on) VALUES (:uid, :handle, :name, '
                 ':name_key, :said, :pronouns, :zone, :met, :died_on, :archived_on, :later_on) RETURNING id',
                 {'uid': 'uid',
                  'handle': '',
                  'name': '',
                  'name_key': '',
                  'said': '',
                  'pronouns': '',
                  'zone': '',
                  'met': '',
                  'died_on': 'date',
                  'archived_on': 'date',
                  'later_on': 'date'},
                 ('id',),
                 ('',)),
 'add_contact_point': ('INSERT INTO contact_point (uid, contact_id, channel, address, match_key, rank, label) VALUES (:uid, :contact_id, :channel, :address, '
                       ':match_key, :rank, :label) RETURNING id',
                       {'uid': 'uid', 'contact_id': '', 'channel': '', 'address': '', 'match_key': '', 'rank': '', 'label': ''},
                       ('id',),
                       ('',)),
 'add_contact_tag': ('INSERT INTO contact_tag (uid, contact_id, tag) VALUES (:uid, :contact_id, :tag) RETURNING id',
                     {'uid': 'uid', 'contact_id': '', 'tag': ''},
                     ('id',),
                     ('',)),
 'add_current_operation': ('INSERT INTO current_operation (operation_id, bulk) VALUES (:operation_id, :bulk) RETURNING id',
                           {'operation_id': '', 'bulk': 'flag'},
                           ('id',),
                           ('',)),
 'add_fact': ('INSERT INTO fact (uid, contact_id, interaction_id, topic, text, sensitive, learned_on, superseded_by_id, dropped_on) VALUES (:uid, :contact_id, '
              ':interaction_id, :topic, :text, :sensitive, :learned_on, :superseded_by_id, :dropped_on) RETURNING id',
              {'uid': 'uid',
               'contact_id': '',
               'interaction_id': '',
               'topic': '',
               'text': '',
               'sensitive': 'flag',
               'learned_on': 'date',
               'superseded_by_id': '',
               'dropped_on': 'date'},
              ('id',),
              ('',)),
 'add_fact_tag': ('INSERT INTO fact_tag (uid, fact_id, tag) VALUES (:uid, :fact_id, :tag) RETURNING id',
                  {'uid': 'uid', 'fact_id': '', 'tag': ''},
                  ('id',),
                  ('',)),
 'add_former_contact': ('INSERT INTO former_contact (uid, contact_id, handle) VALUES (:uid, :contact_id, :handle) RETURNING id',
                        {'uid': 'uid', 'contact_id': '', 'handle': ''},
                        ('id',),
                        ('',)),
 'add_interaction': ('INSERT INTO interaction (uid, happened_on, happened_at, zone, channel, direction, answered, imported, summary, external_id, announced) '
                     'VALUES (:uid, :happened_on, :happened_at, :zone, :channel, :direction, :answered, :imported, :summary, :external_id, :announced) '
                     'RETURNING id',
                     {'uid': 'uid',
                      'happened_on': 'date',
                      'happened_at': 'instant',
                      'zone': '',
                      'channel': '',
                      'direction': '',
                      'answered': 'flag',
                      'imported': 'flag',
                      'summary': '',
                      'external_id': '',
                      'announced': 'flag'},
                     ('id',),
                     ('',)),
 'add_meeting': ('INSERT INTO meeting (uid, contact_id, interaction_id, planned_on, planned_time, zone, channel, confirmed, text, external_id) VALUES (:uid, '
                 ':contact_id, :interaction_id, :planned_on, :planned_time, :zone, :channel, :confirmed, :text, :external_id) RETURNING id',
                 {'uid': 'uid',
                  'contact_id': '',
                  'interaction_id': '',
                  'planned_on': 'date',
                  'planned_time': '',
                  'zone': '',
                  'channel': '',
                  'confirmed': 'flag',
                  'text': '',
                  'external_id': ''},
                 ('id',),
                 ('',)),
 'add_name_word': ('INSERT INTO name_word (contact_id, word) VALUES (:contact_id, :word) RETURNING id', {'contact_id': '', 'word': ''}, ('id',), ('',)),
 'add_need': ('INSERT INTO need (uid, contact_id, interaction_id, kind, asked, underlying, stated_on, restated_on, agreed, corrected, resolution, resolved_on, '
              'checked_on, felt_after, dropped_on) VALUES (:uid, :contact_id, :interaction_id, :kind, :asked, :underlying, :stated_on, :restated_on, :agreed, '
              ':corrected, :resolution, :resolved_on, :checked_on, :felt_after, :dropped_on) RETURNING id',
              {'uid': 'uid',
               'contact_id': '',
               'interaction_id': '',
               'kind': '',
               'asked': '',
               'underlying': '',
               'stated_on': 'date',
               'restated_on': 'date',
               'agreed': 'flag',
               'corrected': '',
               'resolution': '',
               'resolved_on': 'date',
               'checked_on': 'date',
               'felt_after': '',
               'dropped_on': 'date'},
              ('id',),
              ('',)),
 'add_nickname': ('INSERT INTO nickname (uid, contact_id, name) VALUES (:uid, :contact_id, :name) RETURNING id',
                  {'uid': 'uid', 'contact_id': '', 'name': ''},
                  ('id',),
                  ('',)),
 'add_occasion': ('INSERT INTO occasion (uid, contact_id, kind, month, day, year, label) VALUES (:uid, :contact_id, :kind, :month, :day, :year, :label) '
                  'RETURNING id',
                  {'uid': 'uid', 'contact_id': '', 'kind': '', 'month': '', 'day': '', 'year': '', 'label': ''},
                  ('id',),
                  ('',)),
 'add_operation': ('INSERT INTO operation (uid, command, machine, done_at, undoes_id, whom) VALUES (:uid, :command, :machine, :done_at, :undoes_id, :whom) '
                   'RETURNING id',
                   {'uid': 'uid', 'command': '', 'machine': '', 'done_at': 'instant', 'undoes_id': '', 'whom': ''},
                   ('id',),
                   ('',)),
 'add_organization': ('INSERT INTO organization (uid, name, name_key) VALUES (:uid, :name, :name_key) RETURNING id',
                      {'uid': 'uid', 'name': '', 'name_key': ''},
                      ('id',),
                      ('',)),
 'add_original': ('INSERT INTO original (uid, contact_id, origin, digest, external_id, card) VALUES (:uid, :contact_id, :origin, :digest, :external_id, :card) '
                  'RETURNING id',
                  {'uid': 'uid', 'contact_id': '', 'origin': '', 'digest': '', 'external_id': '', 'card': ''},
                  ('id',),
                  ('',)),
 'add_participant': ('INSERT INTO participant (uid, interaction_id, contact_id, happened_on, position, felt) VALUES (:uid, :interaction_id, :contact_id, '
                     ':happened_on, :position, :felt) RETURNING id',
                     {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'happened_on': 'date', 'position': '', 'felt': ''},
                     ('id',),
                     ('',)),
 'add_preference': ('INSERT INTO preference (uid, contact_id, organization_id, interaction_id, aspect, channel, stance, appointment, windows, days, '
                    'valid_from, valid_until, words, stated_on, most_days, until_said, lifted) VALUES (:uid, :contact_id, :organization_id, :interaction_id, '
                    ':aspect, :channel, :stance, :appointment, :windows, :days, :valid_from, :valid_until, :words, :stated_on, :most_days, :until_said, '
                    ':lifted) RETURNING id',
                    {'uid': 'uid',
                     'contact_id': '',
                     'organization_id': '',
                     'interaction_id': '',
                     'aspect': '',
                     'channel': '',
                     'stance': '',
                     'appointment': '',
                     'windows': 'json',
                     'days': '',
                     'valid_from': 'date',
                     'valid_until': 'date',
                     'words': '',
                     'stated_on': 'date',
                     'most_days': '',
                     'until_said': '',
                     'lifted': 'flag'},
                    ('id',),
                    ('',)),
 'add_promise': ('INSERT INTO promise (uid, contact_id, interaction_id, direction, text, made_on, due_on, kept_on, dropped_on) VALUES (:uid, :contact_id, '
                 ':interaction_id, :direction, :text, :made_on, :due_on, :kept_on, :dropped_on) RETURNING id',
                 {'uid': 'uid',
                  'contact_id': '',
                  'interaction_id': '',
                  'direction': '',
                  'text': '',
                  'made_on': 'date',
                  'due_on': 'date',
                  'kept_on': 'date',
                  'dropped_on': 'date'},
                 ('id',),
                 ('',)),
 'add_question': ('INSERT INTO question (uid, contact_id, interaction_id, text, added_on, asked_on, dropped_on, ask_on) VALUES (:uid, :contact_id, '
                  ':interaction_id, :text, :added_on, :asked_on, :dropped_on, :ask_on) RETURNING id',
                  {'uid': 'uid',
                   'contact_id': '',
                   'interaction_id': '',
                   'text': '',
                   'added_on': 'date',
                   'asked_on': 'date',
                   'dropped_on': 'date',
                   'ask_on': 'date'},
                  ('id',),
                  ('',)),
 'add_recall': ('INSERT INTO recall (uid, interaction_id, contact_id, study_day, answers, finished_at, recalled, "of", flips) VALUES (:uid, :interaction_id, '
                ':contact_id, :study_day, :answers, :finished_at, :recalled, :of, :flips) RETURNING id',
                {'uid': 'uid',
                 'interaction_id': '',
                 'contact_id': '',
                 'study_day': 'date',
                 'answers': 'json',
                 'finished_at': 'instant',
                 'recalled': '',
                 'of': '',
                 'flips': 'json'},
                ('id',),
                ('',)),
 'add_relationship': ('INSERT INTO relationship (uid, contact_id, kind, other_contact_id, other_name) VALUES (:uid, :contact_id, :kind, :other_contact_id, '
                      ':other_name) RETURNING id',
                      {'uid': 'uid', 'contact_id': '', 'kind': '', 'other_contact_id': '', 'other_name': ''},
                      ('id',),
                      ('',)),
 'add_review': ('INSERT INTO review (uid, card_id, rating, reviewed_at, study_day, answer, mode, due_on, verdict, probability) VALUES (:uid, :card_id, '
                ':rating, :reviewed_at, :study_day, :answer, :mode, :due_on, :verdict, :probability) RETURNING id',
                {'uid': 'uid',
                 'card_id': '',
                 'rating': '',
                 'reviewed_at': 'instant',
                 'study_day': 'date',
                 'answer': '',
                 'mode': '',
                 'due_on': 'date',
                 'verdict': '',
                 'probability': ''},
                ('id',),
                ('',)),
 'add_rhythm': ('INSERT INTO rhythm (contact_id, quiet_on, days, wished) VALUES (:contact_id, :quiet_on, :days, :wished) RETURNING id',
                {'contact_id': '', 'quiet_on': 'date', 'days': '', 'wished': 'flag'},
                ('id',),
                ('',)),
 'add_tombstone': ('INSERT INTO tombstone (uid, kind, salt, marks, forgotten_on) VALUES (:uid, :kind, :salt, :marks, :forgotten_on) RETURNING id',
                   {'uid': 'uid', 'kind': '', 'salt': '', 'marks': 'json', 'forgotten_on': 'date'},
                   ('id',),
                   ('',)),
 'affiliation_by_id': ('SELECT affiliation.id, affiliation.uid, affiliation.contact_id, affiliation.organization_id, affiliation.role, affiliation.since_on, '
                       'affiliation.until_on FROM affiliation WHERE affiliation.id = :affiliation_id',
                       {'affiliation_id': ''},
                       ('id', 'uid', 'contact_id', 'organization_id', 'role', 'since_on', 'until_on'),
                       ('', 'uid', '', '', '', 'date', 'date')),
 'affiliations_of': ('SELECT affiliation.id, affiliation.role, organization.id AS organization_id, organization.name AS organization FROM affiliation LEFT '
                     'OUTER JOIN organization ON affiliation.organization_id = organization.id WHERE affiliation.contact_id = :contact_id AND '
                     'affiliation.until_on IS NULL ORDER BY affiliation.id DESC',
                     {'contact_id': ''},
                     ('id', 'role', 'organization_id', 'organization'),
                     ('', '', '', '')),
 'all_affiliation': ('SELECT affiliation.id, affiliation.uid, affiliation.contact_id, affiliation.organization_id, affiliation.role, affiliation.since_on, '
                     'affiliation.until_on FROM affiliation ORDER BY affiliation.id',
                     {},
                     ('id', 'uid', 'contact_id', 'organization_id', 'role', 'since_on', 'until_on'),
                     ('', 'uid', '', '', '', 'date', 'date')),
 'all_attachment': ('SELECT attachment.id, attachment.uid, attachment.original_id, attachment.place, attachment.content FROM attachment ORDER BY attachment.id',
                    {},
                    ('id', 'uid', 'original_id', 'place', 'content'),
                    ('', 'uid', '', '', 'bytes')),
 'all_breach': ('SELECT breach.id, breach.uid, breach.interaction_id, breach.contact_id, breach.preference_id, breach.why FROM breach ORDER BY breach.id',
                {},
                ('id', 'uid', 'interaction_id', 'contact_id', 'preference_id', 'why'),
                ('', 'uid', '', '', '', '')),
 'all_card': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
              'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card ORDER BY '
              'card.id',
              {},
              ('id',
               'uid',
               'contact_id',
               'kind',
               'fact_id',
               'preference_id',
               'other_id',
               'state',
               'stability',
               'difficulty',
               'due_on',
               'reviewed_on',
               'reviews',
               'lapses',
               'suspended',
               'buried_until',
               'answer'),
              ('', 'uid', '', '', '', '', '', '', '', '', 'date', 'date', '', '', 'flag', 'date', '')),
 'all_change': ('SELECT change.id, change.operation_id, change.table_name, change.row_id, change.action, change."before" FROM change ORDER BY change.id',
                {},
                ('id', 'operation_id', 'table_name', 'row_id', 'action', 'before'),
                ('', '', '', '', '', '')),
 'all_confusion': ('SELECT confusion.id, confusion.uid, confusion.contact_id, confusion.other_id, confusion.fact_id, confusion.confused_on FROM confusion '
                   'ORDER BY confusion.id',
                   {},
                   ('id', 'uid', 'contact_id', 'other_id', 'fact_id', 'confused_on'),
                   ('', 'uid', '', '', '', 'date')),
 'all_contact': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, contact.met, '
                 'contact.died_on, contact.archived_on, contact.later_on FROM contact ORDER BY contact.id',
                 {},
                 ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                 ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'all_contact_point': ('SELECT contact_point.id, contact_point.uid, contact_point.contact_id, contact_point.channel, contact_point.address, '
                       'contact_point.match_key, contact_point.rank, contact_point.label FROM contact_point ORDER BY contact_point.id',
                       {},
                       ('id', 'uid', 'contact_id', 'channel', 'address', 'match_key', 'rank', 'label'),
                       ('', 'uid', '', '', '', '', '', '')),
 'all_contact_tag': ('SELECT contact_tag.id, contact_tag.uid, contact_tag.contact_id, contact_tag.tag FROM contact_tag ORDER BY contact_tag.id',
                     {},
                     ('id', 'uid', 'contact_id', 'tag'),
                     ('', 'uid', '', '')),
 'all_current_operation': ('SELECT current_operation.id, current_operation.operation_id, current_operation.bulk FROM current_operation ORDER BY '
                           'current_operation.id',
                           {},
                           ('id', 'operation_id', 'bulk'),
                           ('', '', 'flag')),
 'all_fact': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, fact.superseded_by_id, '
              'fact.dropped_on FROM fact ORDER BY fact.id',
              {},
              ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
              ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'all_fact_tag': ('SELECT fact_tag.id, fact_tag.uid, fact_tag.fact_id, fact_tag.tag FROM fact_tag ORDER BY fact_tag.id',
                  {},
                  ('id', 'uid', 'fact_id', 'tag'),
                  ('', 'uid', '', '')),
 'all_former_contact': ('SELECT former_contact.id, former_contact.uid, former_contact.contact_id, former_contact.handle FROM former_contact ORDER BY '
                        'former_contact.id',
                        {},
                        ('id', 'uid', 'contact_id', 'handle'),
                        ('', 'uid', '', '')),
 'all_interaction': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                     'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                     'FROM interaction ORDER BY interaction.id',
                     {},
                     ('id', 'uid', 'happened_on', 'happened_at', 'zone', 'channel', 'direction', 'answered', 'imported', 'summary', 'external_id', 'announced'),
                     ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'all_meeting': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, meeting.zone, '
                 'meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting ORDER BY meeting.id',
                 {},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                 ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'all_name_word': ('SELECT name_word.id, name_word.contact_id, name_word.word FROM name_word ORDER BY name_word.id',
                   {},
                   ('id', 'contact_id', 'word'),
                   ('', '', '')),
 'all_need': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
              'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need ORDER BY need.id',
              {},
              ('id',
               'uid',
               'contact_id',
               'interaction_id',
               'kind',
               'asked',
               'underlying',
               'stated_on',
               'restated_on',
               'agreed',
               'corrected',
               'resolution',
               'resolved_on',
               'checked_on',
               'felt_after',
               'dropped_on'),
              ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'all_nickname': ('SELECT nickname.id, nickname.uid, nickname.contact_id, nickname.name FROM nickname ORDER BY nickname.id',
                  {},
                  ('id', 'uid', 'contact_id', 'name'),
                  ('', 'uid', '', '')),
 'all_occasion': ('SELECT occasion.id, occasion.uid, occasion.contact_id, occasion.kind, occasion.month, occasion.day, occasion.year, occasion.label FROM '
                  'occasion ORDER BY occasion.id',
                  {},
                  ('id', 'uid', 'contact_id', 'kind', 'month', 'day', 'year', 'label'),
                  ('', 'uid', '', '', '', '', '', '')),
 'all_operation': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                   'operation ORDER BY operation.id',
                   {},
                   ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                   ('', 'uid', '', '', 'instant', '', '')),
 'all_organization': ('SELECT organization.id, organization.uid, organization.name, organization.name_key FROM organization ORDER BY organization.id',
                      {},
                      ('id', 'uid', 'name', 'name_key'),
                      ('', 'uid', '', '')),
 'all_original': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card FROM original '
                  'ORDER BY original.id',
                  {},
                  ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                  ('', 'uid', '', '', '', '', '')),
 'all_participant': ('SELECT participant.id, participant.uid, participant.interaction_id, participant.contact_id, participant.happened_on, '
                     'participant.position, participant.felt FROM participant ORDER BY participant.id',
                     {},
                     ('id', 'uid', 'interaction_id', 'contact_id', 'happened_on', 'position', 'felt'),
                     ('', 'uid', '', '', 'date', '', '')),
 'all_preference': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                    'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                    'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                    'preference ORDER BY preference.id',
                    {},
                    ('id',
                     'uid',
                     'contact_id',
                     'organization_id',
                     'interaction_id',
                     'aspect',
                     'channel',
                     'stance',
                     'appointment',
                     'windows',
                     'days',
                     'valid_from',
                     'valid_until',
                     'words',
                     'stated_on',
                     'most_days',
                     'until_said',
                     'lifted'),
                    ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'all_promise': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                 'promise.due_on, promise.kept_on, promise.dropped_on FROM promise ORDER BY promise.id',
                 {},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                 ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'all_question': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                  'question.dropped_on, question.ask_on FROM question ORDER BY question.id',
                  {},
                  ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                  ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'all_recall': ('SELECT recall.id, recall.uid, recall.interaction_id, recall.contact_id, recall.study_day, recall.answers, recall.finished_at, '
                'recall.recalled, recall."of", recall.flips FROM recall ORDER BY recall.id',
                {},
                ('id', 'uid', 'interaction_id', 'contact_id', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
                ('', 'uid', '', '', 'date', 'json', 'instant', '', '', 'json')),
 'all_relationship': ('SELECT relationship.id, relationship.uid, relationship.contact_id, relationship.kind, relationship.other_contact_id, '
                      'relationship.other_name FROM relationship ORDER BY relationship.id',
                      {},
                      ('id', 'uid', 'contact_id', 'kind', 'other_contact_id', 'other_name'),
                      ('', 'uid', '', '', '', '')),
 'all_review': ('SELECT review.id, review.uid, review.card_id, review.rating, review.reviewed_at, review.study_day, review.answer, review.mode, review.due_on, '
                'review.verdict, review.probability FROM review ORDER BY review.id',
                {},
                ('id', 'uid', 'card_id', 'rating', 'reviewed_at', 'study_day', 'answer', 'mode', 'due_on', 'verdict', 'probability'),
                ('', 'uid', '', '', 'instant', 'date', '', '', 'date', '', '')),
 'all_rhythm': ('SELECT rhythm.id, rhythm.contact_id, rhythm.quiet_on, rhythm.days, rhythm.wished FROM rhythm ORDER BY rhythm.id',
                {},
                ('id', 'contact_id', 'quiet_on', 'days', 'wished'),
                ('', '', 'date', '', 'flag')),
 'all_tombstone': ('SELECT tombstone.id, tombstone.uid, tombstone.kind, tombstone.salt, tombstone.marks, tombstone.forgotten_on FROM tombstone ORDER BY '
                   'tombstone.id',
                   {},
                   ('id', 'uid', 'kind', 'salt', 'marks', 'forgotten_on'),
                   ('', 'uid', '', '', 'json', 'date')),
 'answers_to_undo': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                     'operation WHERE operation.machine = :machine AND operation.command = \'quiz\' AND NOT (EXISTS (SELECT * FROM operation AS "by" WHERE '
                     '"by".undoes_id = operation.id)) ORDER BY operation.id DESC LIMIT 200 OFFSET 0',
                     {'machine': ''},
                     ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                     ('', 'uid', '', '', 'instant', '', '')),
 'asked_around': ('SELECT question.text FROM question WHERE question.asked_on >= :since AND (question.contact_id = :contact_id OR question.contact_id IN '
                  '(SELECT there.contact_id FROM affiliation AS own JOIN affiliation AS there ON own.organization_id = there.organization_id WHERE '
                  'own.contact_id = :contact_id AND own.until_on IS NULL AND there.until_on IS NULL)) ORDER BY question.id',
                  {'since': 'date', 'contact_id': ''},
                  ('text',),
                  ('',)),
 'asked_at': ('SELECT question.text FROM question WHERE question.asked_on >= :since AND question.contact_id IN (SELECT affiliation.contact_id FROM affiliation '
              'WHERE affiliation.organization_id = :organization_id AND affiliation.until_on IS NULL) ORDER BY question.id',
              {'since': 'date', 'organization_id': ''},
              ('text',),
              ('',)),
 'attachments_of': ('SELECT attachment.id, attachment.uid, attachment.original_id, attachment.place, attachment.content FROM attachment WHERE '
                    'attachment.original_id = :original_id ORDER BY attachment.place',
                    {'original_id': ''},
                    ('id', 'uid', 'original_id', 'place', 'content'),
                    ('', 'uid', '', '', 'bytes')),
 'begin_operation': ('UPDATE current_operation SET operation_id=:operation_id, bulk=:bulk', {'operation_id': '', 'bulk': 'flag'}, (), ()),
 'breaches_between': ('SELECT preference.aspect, count(*) AS number FROM breach JOIN interaction ON breach.interaction_id = interaction.id LEFT OUTER JOIN '
                      'preference ON breach.preference_id = preference.id WHERE interaction.happened_on BETWEEN :since AND :until GROUP BY preference.aspect '
                      'ORDER BY count(*) DESC, preference.aspect',
                      {'since': 'date', 'until': 'date'},
                      ('aspect', 'number'),
                      ('', '')),
 'breaches_of': ('SELECT breach.id, breach.uid, breach.interaction_id, breach.contact_id, breach.preference_id, breach.why FROM breach WHERE breach.contact_id '
                 '= :contact_id ORDER BY breach.id',
                 {'contact_id': ''},
                 ('id', 'uid', 'interaction_id', 'contact_id', 'preference_id', 'why'),
                 ('', 'uid', '', '', '', '')),
 'breaches_since': ('SELECT count(*) AS number FROM breach JOIN interaction ON breach.interaction_id = interaction.id WHERE interaction.happened_on >= :since '
                    'AND interaction.happened_on <= :today',
                    {'since': 'date', 'today': 'date'},
                    ('number',),
                    ('',)),
 'broken_of': ('SELECT interaction.happened_on AS "on", interaction.channel, interaction.answered, preference.aspect, preference.channel AS rule_channel, '
               'preference.stance, preference.words, preference.stated_on, organization.name AS account, breach.why FROM breach JOIN interaction ON '
               'breach.interaction_id = interaction.id LEFT OUTER JOIN preference ON breach.preference_id = preference.id LEFT OUTER JOIN organization ON '
               'preference.organization_id = organization.id WHERE breach.contact_id = :contact_id ORDER BY interaction.happened_on, interaction.id',
               {'contact_id': ''},
               ('on', 'channel', 'answered', 'aspect', 'rule_channel', 'stance', 'words', 'stated_on', 'account', 'why'),
               ('date', '', 'flag', '', '', '', '', 'date', '', '')),
 'cadences_of': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                 'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                 'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                 "preference WHERE preference.aspect = 'cadence' AND (preference.contact_id = :contact_id OR preference.organization_id IN (SELECT "
                 'affiliation.organization_id FROM affiliation WHERE affiliation.contact_id = :contact_id AND affiliation.until_on IS NULL AND '
                 'affiliation.organization_id IS NOT NULL)) ORDER BY preference.id',
                 {'contact_id': ''},
                 ('id',
                  'uid',
                  'contact_id',
                  'organization_id',
                  'interaction_id',
                  'aspect',
                  'channel',
                  'stance',
                  'appointment',
                  'windows',
                  'days',
                  'valid_from',
                  'valid_until',
                  'words',
                  'stated_on',
                  'most_days',
                  'until_said',
                  'lifted'),
                 ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'candidates': ('SELECT contact.id, contact.handle, contact.name, (SELECT organization.name FROM affiliation JOIN organization ON affiliation.organization_id '
                '= organization.id WHERE affiliation.contact_id = contact.id AND affiliation.until_on IS NULL ORDER BY affiliation.id DESC LIMIT 1 OFFSET 0) '
                'AS organization, (SELECT participant.happened_on FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
                'participant.contact_id = contact.id AND interaction.answered IS 1 ORDER BY participant.happened_on DESC LIMIT 1 OFFSET 0) AS last_talk_on '
                'FROM contact WHERE contact.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) ORDER BY contact.name_key, '
                'contact.id LIMIT :most OFFSET 0',
                {'ids': '', 'most': ''},
                ('id', 'handle', 'name', 'organization', 'last_talk_on'),
                ('', '', '', '', 'date')),
 'card_by_id': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
                'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card WHERE '
                'card.id = :card_id',
                {'card_id': ''},
                ('id',
                 'uid',
                 'contact_id',
                 'kind',
                 'fact_id',
                 'preference_id',
                 'other_id',
                 'state',
                 'stability',
                 'difficulty',
                 'due_on',
                 'reviewed_on',
                 'reviews',
                 'lapses',
                 'suspended',
                 'buried_until',
                 'answer'),
                ('', 'uid', '', '', '', '', '', '', '', '', 'date', 'date', '', '', 'flag', 'date', '')),
 'card_loads': ('SELECT card.due_on, count(*) AS number FROM card WHERE card.due_on BETWEEN :since AND :until AND card.suspended IS 0 GROUP BY card.due_on '
                'ORDER BY card.due_on',
                {'since': 'date', 'until': 'date'},
                ('due_on', 'number'),
                ('date', '')),
 'cards_ahead': ('SELECT count(*) AS number FROM card JOIN contact ON card.contact_id = contact.id WHERE card.due_on <= :until AND card.suspended IS 0 AND '
                 'contact.died_on IS NULL AND contact.archived_on IS NULL',
                 {'until': 'date'},
                 ('number',),
                 ('',)),
 'cards_asked': ('SELECT card.contact_id, count(*) AS number FROM review JOIN card ON review.card_id = card.id WHERE review.study_day = :study_day AND '
                 "review.mode = 'cued' GROUP BY card.contact_id ORDER BY card.contact_id",
                 {'study_day': 'date'},
                 ('contact_id', 'number'),
                 ('', '')),
 'cards_begun': ("SELECT card.contact_id, count(*) AS number FROM card WHERE card.reviews > 0 AND card.kind != 'contrast' AND (EXISTS (SELECT * FROM review "
                 'WHERE review.card_id = card.id AND review.study_day = :study_day)) AND NOT (EXISTS (SELECT * FROM review WHERE review.card_id = card.id AND '
                 'review.study_day < :study_day)) GROUP BY card.contact_id ORDER BY card.contact_id',
                 {'study_day': 'date'},
                 ('contact_id', 'number'),
                 ('', '')),
 'cards_of': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
              'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card WHERE '
              'card.contact_id = :contact_id ORDER BY card.id',
              {'contact_id': ''},
              ('id',
               'uid',
               'contact_id',
               'kind',
               'fact_id',
               'preference_id',
               'other_id',
               'state',
               'stability',
               'difficulty',
               'due_on',
               'reviewed_on',
               'reviews',
               'lapses',
               'suspended',
               'buried_until',
               'answer'),
              ('', 'uid', '', '', '', '', '', '', '', '', 'date', 'date', '', '', 'flag', 'date', '')),
 'changes_beyond': ("SELECT change.id FROM change WHERE change.operation_id = :operation_id AND (change.table_name NOT IN ('card', 'review', 'recall', "
                    "'confusion')) AND NOT (EXISTS (SELECT * FROM change AS touched WHERE touched.operation_id = :undone_id AND touched.table_name = "
                    'change.table_name AND touched.row_id = change.row_id)) LIMIT 1 OFFSET 0',
                    {'operation_id': '', 'undone_id': ''},
                    ('id',),
                    ('',)),
 'changes_of': ('SELECT change.id, change.operation_id, change.table_name, change.row_id, change.action, change."before" FROM change WHERE change.operation_id '
                '= :operation_id ORDER BY change.id DESC',
                {'operation_id': ''},
                ('id', 'operation_id', 'table_name', 'row_id', 'action', 'before'),
                ('', '', '', '', '', '')),
 'channels_between': ('SELECT interaction.channel, count(*) AS number FROM interaction WHERE interaction.happened_on BETWEEN :since AND :until AND '
                      'interaction.answered IS 1 GROUP BY interaction.channel ORDER BY count(*) DESC, interaction.channel',
                      {'since': 'date', 'until': 'date'},
                      ('channel', 'number'),
                      ('', '')),
 'colleagues_known': ('SELECT place.contact_id, other_place.contact_id AS other_id, card.fact_id FROM affiliation AS place JOIN affiliation AS other_place ON '
                      "place.organization_id = other_place.organization_id JOIN card ON card.contact_id = place.contact_id AND card.kind = 'fact' JOIN contact "
                      'ON contact.id = place.contact_id WHERE place.contact_id != other_place.contact_id AND place.until_on IS NULL AND other_place.until_on '
                      'IS NULL AND card.reviews - card.lapses >= 2 AND card.suspended IS 0 AND card.reviewed_on < :study_day AND (EXISTS (SELECT * FROM fact '
                      'WHERE fact.id = card.fact_id AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL AND fact.sensitive IS 0 AND fact.learned_on '
                      '<= :until)) AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE '
                      "stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND "
                      'stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = '
                      "'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > "
                      'stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = '
                      "place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                      'stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = '
                      "stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on "
                      '= stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) ORDER BY card.reviewed_on, card.fact_id, other_place.contact_id '
                      'LIMIT :most OFFSET 0',
                      {'study_day': 'date', 'until': 'date', 'today': 'date', 'most': ''},
                      ('contact_id', 'other_id', 'fact_id'),
                      ('', '', '')),
 'complaints_around': ('SELECT contact.handle, contact.name, contact.pronouns, need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, '
                       'need.underlying, need.stated_on, need.restated_on, need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, '
                       'need.felt_after, need.dropped_on FROM need JOIN contact ON need.contact_id = contact.id WHERE need.resolved_on IS NULL AND '
                       "need.dropped_on IS NULL AND need.kind = 'complaint' AND need.contact_id != :contact_id AND need.contact_id IN (SELECT there.contact_id "
                       'FROM affiliation AS own JOIN affiliation AS there ON own.organization_id = there.organization_id WHERE own.contact_id = :contact_id '
                       'AND own.until_on IS NULL) AND (EXISTS (SELECT there.contact_id FROM affiliation AS own JOIN affiliation AS there ON '
                       'own.organization_id = there.organization_id WHERE own.contact_id = :contact_id AND own.until_on IS NULL AND there.contact_id = '
                       'need.contact_id AND (there.until_on IS NULL OR there.until_on >= need.stated_on) AND NOT (EXISTS (SELECT * FROM affiliation AS earlier '
                       'WHERE earlier.contact_id = there.contact_id AND earlier.until_on >= need.stated_on AND earlier.until_on <= there.since_on)))) AND '
                       "contact.died_on IS NULL ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
                       {'contact_id': ''},
                       ('handle',
                        'name',
                        'pronouns',
                        'id',
                        'uid',
                        'contact_id',
                        'interaction_id',
                        'kind',
                        'asked',
                        'underlying',
                        'stated_on',
                        'restated_on',
                        'agreed',
                        'corrected',
                        'resolution',
                        'resolved_on',
                        'checked_on',
                        'felt_after',
                        'dropped_on'),
                       ('', '', '', '', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'confusions_of': ('SELECT confusion.contact_id, confusion.other_id, whose.name AS name, named.name AS other_name, fact.text AS fact, confusion.confused_on '
                   'FROM confusion JOIN contact AS whose ON confusion.contact_id = whose.id JOIN contact AS named ON confusion.other_id = named.id LEFT OUTER '
                   'JOIN fact ON fact.id = confusion.fact_id AND fact.dropped_on IS NULL WHERE (confusion.contact_id = :contact_id OR confusion.other_id = '
                   ':contact_id) AND confusion.confused_on >= :since ORDER BY confusion.confused_on DESC, confusion.id DESC',
                   {'contact_id': '', 'since': 'date'},
                   ('contact_id', 'other_id', 'name', 'other_name', 'fact', 'confused_on'),
                   ('', '', '', '', '', 'date')),
 'contact_by_former_handle': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                              'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM former_contact JOIN contact ON '
                              'former_contact.contact_id = contact.id WHERE former_contact.handle = :handle',
                              {'handle': ''},
                              ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                              ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contact_by_former_uid': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                           'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM former_contact JOIN contact ON former_contact.contact_id '
                           '= contact.id WHERE former_contact.uid = :uid',
                           {'uid': 'uid'},
                           ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                           ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contact_by_handle': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                       'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.handle = :handle',
                       {'handle': ''},
                       ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                       ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contact_by_id': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, contact.met, '
                   'contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.id = :contact_id',
                   {'contact_id': ''},
                   ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                   ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contacts_beginning': ('SELECT contact.handle, contact.name FROM contact WHERE contact.handle >= :low AND contact.handle < :high ORDER BY contact.handle '
                        'LIMIT :most OFFSET 0',
                        {'low': '', 'high': '', 'most': ''},
                        ('handle', 'name'),
                        ('', '')),
 'contacts_by_name_key': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                          'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.name_key = :name_key ORDER BY '
                          'contact.id',
                          {'name_key': ''},
                          ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                          ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contacts_called': ('SELECT contact.handle, contact.name FROM contact WHERE contact.id IN (SELECT name_word.contact_id FROM name_word WHERE name_word.word >= '
                     ':low AND name_word.word < :high) ORDER BY contact.handle LIMIT :most OFFSET 0',
                     {'low': '', 'high': '', 'most': ''},
                     ('handle', 'name'),
                     ('', '')),
 'contacts_in': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, contact.met, '
                 'contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM '
                 'json_each(:ids) AS listed)',
                 {'ids': ''},
                 ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                 ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contacts_with_prefix': ('SELECT DISTINCT name_word.contact_id FROM name_word WHERE name_word.word >= :low AND name_word.word < :high',
                          {'low': '', 'high': ''},
                          ('contact_id',),
                          ('',)),
 'contacts_with_word': ('SELECT DISTINCT name_word.contact_id FROM name_word WHERE name_word.word = :word', {'word': ''}, ('contact_id',), ('',)),
 'contrasts_of': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
                  'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card WHERE '
                  "card.kind = 'contrast' AND (card.contact_id = :contact_id OR card.other_id = :contact_id)",
                  {'contact_id': ''},
                  ('id',
                   'uid',
                   'contact_id',
                   'kind',
                   'fact_id',
                   'preference_id',
                   'other_id',
                   'state',
                   'stability',
                   'difficulty',
                   'due_on',
                   'reviewed_on',
                   'reviews',
                   'lapses',
                   'suspended',
                   'buried_until',
                   'answer'),
                  ('', 'uid', '', '', '', '', '', '', '', '', 'date', 'date', '', '', 'flag', 'date', '')),
 'count_affiliation': ('SELECT count(*) AS number FROM affiliation', {}, ('number',), ('',)),
 'count_attachment': ('SELECT count(*) AS number FROM attachment', {}, ('number',), ('',)),
 'count_breach': ('SELECT count(*) AS number FROM breach', {}, ('number',), ('',)),
 'count_card': ('SELECT count(*) AS number FROM card', {}, ('number',), ('',)),
 'count_change': ('SELECT count(*) AS number FROM change', {}, ('number',), ('',)),
 'count_confusion': ('SELECT count(*) AS number FROM confusion', {}, ('number',), ('',)),
 'count_contact': ('SELECT count(*) AS number FROM contact', {}, ('number',), ('',)),
 'count_contact_point': ('SELECT count(*) AS number FROM contact_point', {}, ('number',), ('',)),
 'count_contact_tag': ('SELECT count(*) AS number FROM contact_tag', {}, ('number',), ('',)),
 'count_current_operation': ('SELECT count(*) AS number FROM current_operation', {}, ('number',), ('',)),
 'count_due': ('SELECT count(*) AS number FROM card JOIN contact ON card.contact_id = contact.id WHERE card.due_on <= :study_day AND card.suspended IS 0 AND '
               '(card.reviewed_on IS NULL OR card.reviewed_on < :study_day) AND (card.buried_until IS NULL OR card.buried_until <= :study_day) AND '
               '(card.fact_id IS NULL OR NOT (EXISTS (SELECT * FROM fact WHERE fact.id = card.fact_id AND fact.dropped_on IS NOT NULL))) AND contact.died_on '
               'IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect '
               "= 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference "
               "AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > "
               'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS '
               'stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = '
               "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference "
               "AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > "
               'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL))',
               {'study_day': 'date', 'today': 'date'},
               ('number',),
               ('',)),
 'count_fact': ('SELECT count(*) AS number FROM fact', {}, ('number',), ('',)),
 'count_fact_tag': ('SELECT count(*) AS number FROM fact_tag', {}, ('number',), ('',)),
 'count_former_contact': ('SELECT count(*) AS number FROM former_contact', {}, ('number',), ('',)),
 'count_interaction': ('SELECT count(*) AS number FROM interaction', {}, ('number',), ('',)),
 'count_meeting': ('SELECT count(*) AS number FROM meeting', {}, ('number',), ('',)),
 'count_name_word': ('SELECT count(*) AS number FROM name_word', {}, ('number',), ('',)),
 'count_need': ('SELECT count(*) AS number FROM need', {}, ('number',), ('',)),
 'count_nickname': ('SELECT count(*) AS number FROM nickname', {}, ('number',), ('',)),
 'count_occasion': ('SELECT count(*) AS number FROM occasion', {}, ('number',), ('',)),
 'count_operation': ('SELECT count(*) AS number FROM operation', {}, ('number',), ('',)),
 'count_organization': ('SELECT count(*) AS number FROM organization', {}, ('number',), ('',)),
 'count_original': ('SELECT count(*) AS number FROM original', {}, ('number',), ('',)),
 'count_participant': ('SELECT count(*) AS number FROM participant', {}, ('number',), ('',)),
 'count_preference': ('SELECT count(*) AS number FROM preference', {}, ('number',), ('',)),
 'count_promise': ('SELECT count(*) AS number FROM promise', {}, ('number',), ('',)),
 'count_question': ('SELECT count(*) AS number FROM question', {}, ('number',), ('',)),
 'count_recall': ('SELECT count(*) AS number FROM recall', {}, ('number',), ('',)),
 'count_relationship': ('SELECT count(*) AS number FROM relationship', {}, ('number',), ('',)),
 'count_review': ('SELECT count(*) AS number FROM review', {}, ('number',), ('',)),
 'count_reviewed': ("SELECT count(*) AS number FROM review WHERE review.study_day = :study_day AND review.mode = 'cued'",
                    {'study_day': 'date'},
                    ('number',),
                    ('',)),
 'count_rhythm': ('SELECT count(*) AS number FROM rhythm', {}, ('number',), ('',)),
 'count_to_recall': ('SELECT count(*) AS number FROM interaction JOIN participant ON participant.interaction_id = interaction.id JOIN contact ON '
                     'participant.contact_id = contact.id WHERE interaction.happened_on >= :since AND interaction.happened_on <= :today AND '
                     'interaction.answered IS 1 AND interaction.imported IS 0 AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS '
                     "(SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                     'stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = '
                     "stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                     'stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place '
                     "ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until "
                     'IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                     "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > "
                     'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND ((EXISTS (SELECT * FROM '
                     'fact WHERE fact.interaction_id = interaction.id AND fact.contact_id = participant.contact_id AND fact.dropped_on IS NULL AND '
                     'fact.superseded_by_id IS NULL)) OR (EXISTS (SELECT * FROM need WHERE need.interaction_id = interaction.id AND need.contact_id = '
                     'participant.contact_id AND need.dropped_on IS NULL)) OR (EXISTS (SELECT * FROM preference WHERE preference.interaction_id = '
                     'interaction.id AND preference.contact_id = participant.contact_id AND preference.lifted IS 0))) AND NOT (EXISTS (SELECT * FROM recall '
                     'WHERE recall.interaction_id = interaction.id AND recall.contact_id = participant.contact_id AND recall.finished_at IS NOT NULL))',
                     {'since': 'date', 'today': 'date'},
                     ('number',),
                     ('',)),
 'count_tombstone': ('SELECT count(*) AS number FROM tombstone', {}, ('number',), ('',)),
 'days_between': ('SELECT interaction.happened_on AS "on", count(*) AS talks, count(*) FILTER (WHERE interaction.imported IS 0) AS noted, CAST(sum(CASE WHEN '
                  '(interaction.imported IS 0) THEN (SELECT count(*) AS count_1 FROM fact WHERE fact.interaction_id = interaction.id AND fact.dropped_on IS '
                  'NULL AND fact.superseded_by_id IS NULL) ELSE 0 END) AS INTEGER) AS learned FROM interaction WHERE interaction.happened_on BETWEEN :since '
                  'AND :until AND interaction.answered IS 1 GROUP BY interaction.happened_on ORDER BY interaction.happened_on',
                  {'since': 'date', 'until': 'date'},
                  ('on', 'talks', 'noted', 'learned'),
                  ('date', '', '', '')),
 'due_cards': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
               'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card JOIN '
               'contact ON card.contact_id = contact.id WHERE card.due_on <= :study_day AND card.suspended IS 0 AND (card.reviewed_on IS NULL OR '
               'card.reviewed_on < :study_day) AND (card.buried_until IS NULL OR card.buried_until <= :study_day) AND (card.fact_id IS NULL OR NOT (EXISTS '
               '(SELECT * FROM fact WHERE fact.id = card.fact_id AND fact.dropped_on IS NOT NULL))) AND contact.died_on IS NULL AND contact.archived_on IS '
               "NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND "
               '(stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
               "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR "
               'newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
               "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
               '(stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
               "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on "
               'OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) ORDER BY card.due_on, card.id',
               {'study_day': 'date', 'today': 'date'},
               ('id',
                'uid',
                'contact_id',
                'kind',
                'fact_id',
                'preference_id',
                'other_id',
                'state',
                'stability',
                'difficulty',
                'due_on',
                'reviewed_on',
                'reviews',
                'lapses',
                'suspended',
                'buried_until',
                'answer'),
               ('', 'uid', '', '', '', '', '', '', '', '', 'date', 'date', '', '', 'flag', 'date', '')),
 'every_affiliation_of': ('SELECT affiliation.id, affiliation.uid, affiliation.contact_id, affiliation.organization_id, affiliation.role, '
                          'affiliation.since_on, affiliation.until_on FROM affiliation WHERE affiliation.contact_id = :contact_id ORDER BY affiliation.id',
                          {'contact_id': ''},
                          ('id', 'uid', 'contact_id', 'organization_id', 'role', 'since_on', 'until_on'),
                          ('', 'uid', '', '', '', 'date', 'date')),
 'every_fact_of': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                   'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.contact_id = :contact_id ORDER BY fact.learned_on DESC, fact.id',
                   {'contact_id': ''},
                   ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                   ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'every_need': ('SELECT contact.handle, contact.name, contact.pronouns, need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, '
                'need.underlying, need.stated_on, need.restated_on, need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, '
                "need.felt_after, need.dropped_on FROM need JOIN contact ON need.contact_id = contact.id ORDER BY need.kind = 'complaint' DESC, need.stated_on "
                'DESC, need.id DESC',
                {},
                ('handle',
                 'name',
                 'pronouns',
                 'id',
                 'uid',
                 'contact_id',
                 'interaction_id',
                 'kind',
                 'asked',
                 'underlying',
                 'stated_on',
                 'restated_on',
                 'agreed',
                 'corrected',
                 'resolution',
                 'resolved_on',
                 'checked_on',
                 'felt_after',
                 'dropped_on'),
                ('', '', '', '', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'every_need_of': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                   'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE '
                   "need.contact_id = :contact_id ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
                   {'contact_id': ''},
                   ('id',
                    'uid',
                    'contact_id',
                    'interaction_id',
                    'kind',
                    'asked',
                    'underlying',
                    'stated_on',
                    'restated_on',
                    'agreed',
                    'corrected',
                    'resolution',
                    'resolved_on',
                    'checked_on',
                    'felt_after',
                    'dropped_on'),
                   ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'every_promise': ('SELECT contact.handle, contact.name, contact.pronouns, promise.id, promise.uid, promise.contact_id, promise.interaction_id, '
                   'promise.direction, promise.text, promise.made_on, promise.due_on, promise.kept_on, promise.dropped_on FROM promise JOIN contact ON '
                   'promise.contact_id = contact.id ORDER BY promise.due_on IS NULL, promise.due_on, promise.id',
                   {},
                   ('handle',
                    'name',
                    'pronouns',
                    'id',
                    'uid',
                    'contact_id',
                    'interaction_id',
                    'direction',
                    'text',
                    'made_on',
                    'due_on',
                    'kept_on',
                    'dropped_on'),
                   ('', '', '', '', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'every_promise_of': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.contact_id = :contact_id ORDER BY promise.due_on IS '
                      'NULL, promise.due_on, promise.id',
                      {'contact_id': ''},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'export_affiliation': ('SELECT affiliation.id, affiliation.uid, contact.uid AS contact, organization.uid AS organization, affiliation.role, '
                        'affiliation.since_on, affiliation.until_on FROM affiliation LEFT OUTER JOIN contact AS contact ON affiliation.contact_id = contact.id '
                        'LEFT OUTER JOIN organization AS organization ON affiliation.organization_id = organization.id ORDER BY affiliation.id',
                        {},
                        ('id', 'uid', 'contact', 'organization', 'role', 'since_on', 'until_on'),
                        ('', 'uid', 'uid', 'uid', '', 'date', 'date')),
 'export_attachment': ('SELECT attachment.id, attachment.uid, original.uid AS original, attachment.place, attachment.content FROM attachment LEFT OUTER JOIN '
                       'original AS original ON attachment.original_id = original.id ORDER BY attachment.id',
                       {},
                       ('id', 'uid', 'original', 'place', 'content'),
                       ('', 'uid', 'uid', '', 'bytes')),
 'export_breach': ('SELECT breach.id, breach.uid, interaction.uid AS interaction, contact.uid AS contact, preference.uid AS preference, breach.why FROM breach '
                   'LEFT OUTER JOIN interaction AS interaction ON breach.interaction_id = interaction.id LEFT OUTER JOIN contact AS contact ON '
                   'breach.contact_id = contact.id LEFT OUTER JOIN preference AS preference ON breach.preference_id = preference.id ORDER BY breach.id',
                   {},
                   ('id', 'uid', 'interaction', 'contact', 'preference', 'why'),
                   ('', 'uid', 'uid', 'uid', 'uid', '')),
 'export_card': ('SELECT card.id, card.uid, contact.uid AS contact, card.kind, fact.uid AS fact, preference.uid AS preference, other.uid AS other, card.state, '
                 'card.stability, card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer '
                 'FROM card LEFT OUTER JOIN contact AS contact ON card.contact_id = contact.id LEFT OUTER JOIN fact AS fact ON card.fact_id = fact.id LEFT '
                 'OUTER JOIN preference AS preference ON card.preference_id = preference.id LEFT OUTER JOIN contact AS other ON card.other_id = other.id ORDER '
                 'BY card.id',
                 {},
                 ('id',
                  'uid',
                  'contact',
                  'kind',
                  'fact',
                  'preference',
                  'other',
                  'state',
                  'stability',
                  'difficulty',
                  'due_on',
                  'reviewed_on',
                  'reviews',
                  'lapses',
                  'suspended',
                  'buried_until',
                  'answer'),
                 ('', 'uid', 'uid', '', 'uid', 'uid', 'uid', '', '', '', 'date', 'date', '', '', 'flag', 'date', '')),
 'export_change': ('SELECT change.id, operation.uid AS operation, change.table_name, change.row_id, change.action, change."before" FROM change LEFT OUTER JOIN '
                   'operation AS operation ON change.operation_id = operation.id ORDER BY change.id',
                   {},
                   ('id', 'operation', 'table_name', 'row_id', 'action', 'before'),
                   ('', 'uid', '', '', '', '')),
 'export_confusion': ('SELECT confusion.id, confusion.uid, contact.uid AS contact, other.uid AS other, fact.uid AS fact, confusion.confused_on FROM confusion '
                      'LEFT OUTER JOIN contact AS contact ON confusion.contact_id = contact.id LEFT OUTER JOIN contact AS other ON confusion.other_id = '
                      'other.id LEFT OUTER JOIN fact AS fact ON confusion.fact_id = fact.id ORDER BY confusion.id',
                      {},
                      ('id', 'uid', 'contact', 'other', 'fact', 'confused_on'),
                      ('', 'uid', 'uid', 'uid', 'uid', 'date')),
 'export_contact': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                    'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact ORDER BY contact.id',
                    {},
                    ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                    ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'export_contact_point': ('SELECT contact_point.id, contact_point.uid, contact.uid AS contact, contact_point.channel, contact_point.address, '
                          'contact_point.match_key, contact_point.rank, contact_point.label FROM contact_point LEFT OUTER JOIN contact AS contact ON '
                          'contact_point.contact_id = contact.id ORDER BY contact_point.id',
                          {},
                          ('id', 'uid', 'contact', 'channel', 'address', 'match_key', 'rank', 'label'),
                          ('', 'uid', 'uid', '', '', '', '', '')),
 'export_contact_tag': ('SELECT contact_tag.id, contact_tag.uid, contact.uid AS contact, contact_tag.tag FROM contact_tag LEFT OUTER JOIN contact AS contact '
                        'ON contact_tag.contact_id = contact.id ORDER BY contact_tag.id',
                        {},
                        ('id', 'uid', 'contact', 'tag'),
                        ('', 'uid', 'uid', '')),
 'export_current_operation': ('SELECT current_operation.id, current_operation.operation_id, current_operation.bulk FROM current_operation ORDER BY '
                              'current_operation.id',
                              {},
                              ('id', 'operation_id', 'bulk'),
                              ('', '', 'flag')),
 'export_fact': ('SELECT fact.id, fact.uid, contact.uid AS contact, interaction.uid AS interaction, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                 'superseded_by.uid AS superseded_by, fact.dropped_on FROM fact LEFT OUTER JOIN contact AS contact ON fact.contact_id = contact.id LEFT OUTER '
                 'JOIN interaction AS interaction ON fact.interaction_id = interaction.id LEFT OUTER JOIN fact AS superseded_by ON fact.superseded_by_id = '
                 'superseded_by.id ORDER BY fact.id',
                 {},
                 ('id', 'uid', 'contact', 'interaction', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by', 'dropped_on'),
                 ('', 'uid', 'uid', 'uid', '', '', 'flag', 'date', 'uid', 'date')),
 'export_fact_tag': ('SELECT fact_tag.id, fact_tag.uid, fact.uid AS fact, fact_tag.tag FROM fact_tag LEFT OUTER JOIN fact AS fact ON fact_tag.fact_id = '
                     'fact.id ORDER BY fact_tag.id',
                     {},
                     ('id', 'uid', 'fact', 'tag'),
                     ('', 'uid', 'uid', '')),
 'export_former_contact': ('SELECT former_contact.id, former_contact.uid, contact.uid AS contact, former_contact.handle FROM former_contact LEFT OUTER JOIN '
                           'contact AS contact ON former_contact.contact_id = contact.id ORDER BY former_contact.id',
                           {},
                           ('id', 'uid', 'contact', 'handle'),
                           ('', 'uid', 'uid', '')),
 'export_interaction': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                        'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, '
                        'interaction.announced FROM interaction ORDER BY interaction.id',
                        {},
                        ('id',
                         'uid',
                         'happened_on',
                         'happened_at',
                         'zone',
                         'channel',
                         'direction',
                         'answered',
                         'imported',
                         'summary',
                         'external_id',
                         'announced'),
                        ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'export_meeting': ('SELECT meeting.id, meeting.uid, contact.uid AS contact, interaction.uid AS interaction, meeting.planned_on, meeting.planned_time, '
                    'meeting.zone, meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting LEFT OUTER JOIN contact AS contact ON '
                    'meeting.contact_id = contact.id LEFT OUTER JOIN interaction AS interaction ON meeting.interaction_id = interaction.id ORDER BY meeting.id',
                    {},
                    ('id', 'uid', 'contact', 'interaction', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                    ('', 'uid', 'uid', 'uid', 'date', '', '', '', 'flag', '', '')),
 'export_name_word': ('SELECT name_word.id, contact.uid AS contact, name_word.word FROM name_word LEFT OUTER JOIN contact AS contact ON name_word.contact_id = '
                      'contact.id ORDER BY name_word.id',
                      {},
                      ('id', 'contact', 'word'),
                      ('', 'uid', '')),
 'export_need': ('SELECT need.id, need.uid, contact.uid AS contact, interaction.uid AS interaction, need.kind, need.asked, need.underlying, need.stated_on, '
                 'need.restated_on, need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM '
                 'need LEFT OUTER JOIN contact AS contact ON need.contact_id = contact.id LEFT OUTER JOIN interaction AS interaction ON need.interaction_id = '
                 'interaction.id ORDER BY need.id',
                 {},
                 ('id',
                  'uid',
                  'contact',
                  'interaction',
                  'kind',
                  'asked',
                  'underlying',
                  'stated_on',
                  'restated_on',
                  'agreed',
                  'corrected',
                  'resolution',
                  'resolved_on',
                  'checked_on',
                  'felt_after',
                  'dropped_on'),
                 ('', 'uid', 'uid', 'uid', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'export_nickname': ('SELECT nickname.id, nickname.uid, contact.uid AS contact, nickname.name FROM nickname LEFT OUTER JOIN contact AS contact ON '
                     'nickname.contact_id = contact.id ORDER BY nickname.id',
                     {},
                     ('id', 'uid', 'contact', 'name'),
                     ('', 'uid', 'uid', '')),
 'export_occasion': ('SELECT occasion.id, occasion.uid, contact.uid AS contact, occasion.kind, occasion.month, occasion.day, occasion.year, occasion.label '
                     'FROM occasion LEFT OUTER JOIN contact AS contact ON occasion.contact_id = contact.id ORDER BY occasion.id',
                     {},
                     ('id', 'uid', 'contact', 'kind', 'month', 'day', 'year', 'label'),
                     ('', 'uid', 'uid', '', '', '', '', '')),
 'export_operation': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, undoes.uid AS undoes, operation.whom FROM '
                      'operation LEFT OUTER JOIN operation AS undoes ON operation.undoes_id = undoes.id ORDER BY operation.id',
                      {},
                      ('id', 'uid', 'command', 'machine', 'done_at', 'undoes', 'whom'),
                      ('', 'uid', '', '', 'instant', 'uid', '')),
 'export_organization': ('SELECT organization.id, organization.uid, organization.name, organization.name_key FROM organization ORDER BY organization.id',
                         {},
                         ('id', 'uid', 'name', 'name_key'),
                         ('', 'uid', '', '')),
 'export_original': ('SELECT original.id, original.uid, contact.uid AS contact, original.origin, original.digest, original.external_id, original.card FROM '
                     'original LEFT OUTER JOIN contact AS contact ON original.contact_id = contact.id ORDER BY original.id',
                     {},
                     ('id', 'uid', 'contact', 'origin', 'digest', 'external_id', 'card'),
                     ('', 'uid', 'uid', '', '', '', '')),
 'export_participant': ('SELECT participant.id, participant.uid, interaction.uid AS interaction, contact.uid AS contact, participant.happened_on, '
                        'participant.position, participant.felt FROM participant LEFT OUTER JOIN interaction AS interaction ON participant.interaction_id = '
                        'interaction.id LEFT OUTER JOIN contact AS contact ON participant.contact_id = contact.id ORDER BY participant.id',
                        {},
                        ('id', 'uid', 'interaction', 'contact', 'happened_on', 'position', 'felt'),
                        ('', 'uid', 'uid', 'uid', 'date', '', '')),
 'export_preference': ('SELECT preference.id, preference.uid, contact.uid AS contact, organization.uid AS organization, interaction.uid AS interaction, '
                       'preference.aspect, preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, '
                       'preference.valid_from, preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, '
                       'preference.lifted FROM preference LEFT OUTER JOIN contact AS contact ON preference.contact_id = contact.id LEFT OUTER JOIN '
                       'organization AS organization ON preference.organization_id = organization.id LEFT OUTER JOIN interaction AS interaction ON '
                       'preference.interaction_id = interaction.id ORDER BY preference.id',
                       {},
                       ('id',
                        'uid',
                        'contact',
                        'organization',
                        'interaction',
                        'aspect',
                        'channel',
                        'stance',
                        'appointment',
                        'windows',
                        'days',
                        'valid_from',
                        'valid_until',
                        'words',
                        'stated_on',
                        'most_days',
                        'until_said',
                        'lifted'),
                       ('', 'uid', 'uid', 'uid', 'uid', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'export_promise': ('SELECT promise.id, promise.uid, contact.uid AS contact, interaction.uid AS interaction, promise.direction, promise.text, promise.made_on, '
                    'promise.due_on, promise.kept_on, promise.dropped_on FROM promise LEFT OUTER JOIN contact AS contact ON promise.contact_id = contact.id '
                    'LEFT OUTER JOIN interaction AS interaction ON promise.interaction_id = interaction.id ORDER BY promise.id',
                    {},
                    ('id', 'uid', 'contact', 'interaction', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                    ('', 'uid', 'uid', 'uid', '', '', 'date', 'date', 'date', 'date')),
 'export_question': ('SELECT question.id, question.uid, contact.uid AS contact, interaction.uid AS interaction, question.text, question.added_on, '
                     'question.asked_on, question.dropped_on, question.ask_on FROM question LEFT OUTER JOIN contact AS contact ON question.contact_id = '
                     'contact.id LEFT OUTER JOIN interaction AS interaction ON question.interaction_id = interaction.id ORDER BY question.id',
                     {},
                     ('id', 'uid', 'contact', 'interaction', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                     ('', 'uid', 'uid', 'uid', '', 'date', 'date', 'date', 'date')),
 'export_recall': ('SELECT recall.id, recall.uid, interaction.uid AS interaction, contact.uid AS contact, recall.study_day, recall.answers, '
                   'recall.finished_at, recall.recalled, recall."of", recall.flips FROM recall LEFT OUTER JOIN interaction AS interaction ON '
                   'recall.interaction_id = interaction.id LEFT OUTER JOIN contact AS contact ON recall.contact_id = contact.id ORDER BY recall.id',
                   {},
                   ('id', 'uid', 'interaction', 'contact', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
                   ('', 'uid', 'uid', 'uid', 'date', 'json', 'instant', '', '', 'json')),
 'export_relationship': ('SELECT relationship.id, relationship.uid, contact.uid AS contact, relationship.kind, other_contact.uid AS other_contact, '
                         'relationship.other_name FROM relationship LEFT OUTER JOIN contact AS contact ON relationship.contact_id = contact.id LEFT OUTER JOIN '
                         'contact AS other_contact ON relationship.other_contact_id = other_contact.id ORDER BY relationship.id',
                         {},
                         ('id', 'uid', 'contact', 'kind', 'other_contact', 'other_name'),
                         ('', 'uid', 'uid', '', 'uid', '')),
 'export_review': ('SELECT review.id, review.uid, card.uid AS card, review.rating, review.reviewed_at, review.study_day, review.answer, review.mode, '
                   'review.due_on, review.verdict, review.probability FROM review LEFT OUTER JOIN card AS card ON review.card_id = card.id ORDER BY review.id',
                   {},
                   ('id', 'uid', 'card', 'rating', 'reviewed_at', 'study_day', 'answer', 'mode', 'due_on', 'verdict', 'probability'),
                   ('', 'uid', 'uid', '', 'instant', 'date', '', '', 'date', '', '')),
 'export_rhythm': ('SELECT rhythm.id, contact.uid AS contact, rhythm.quiet_on, rhythm.days, rhythm.wished FROM rhythm LEFT OUTER JOIN contact AS contact ON '
                   'rhythm.contact_id = contact.id ORDER BY rhythm.id',
                   {},
                   ('id', 'contact', 'quiet_on', 'days', 'wished'),
                   ('', 'uid', 'date', '', 'flag')),
 'export_tombstone': ('SELECT tombstone.id, tombstone.uid, tombstone.kind, tombstone.salt, tombstone.marks, tombstone.forgotten_on FROM tombstone ORDER BY '
                      'tombstone.id',
                      {},
                      ('id', 'uid', 'kind', 'salt', 'marks', 'forgotten_on'),
                      ('', 'uid', '', '', 'json', 'date')),
 'fact_before': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                 'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.superseded_by_id = :fact_id ORDER BY fact.id',
                 {'fact_id': ''},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                 ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'fact_by_id': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.id = :fact_id',
                {'fact_id': ''},
                ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'fact_tags_of': ('SELECT fact_tag.fact_id, fact_tag.tag FROM fact JOIN fact_tag ON fact.id = fact_tag.fact_id WHERE fact.contact_id = :contact_id ORDER BY '
                  'fact_tag.id',
                  {'contact_id': ''},
                  ('fact_id', 'tag'),
                  ('', '')),
 'facts_of': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, fact.superseded_by_id, '
              'fact.dropped_on FROM fact WHERE fact.contact_id = :contact_id AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL ORDER BY '
              'fact.learned_on DESC, fact.id',
              {'contact_id': ''},
              ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
              ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'facts_to_learn': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                    'fact.superseded_by_id, fact.dropped_on FROM fact JOIN contact ON fact.contact_id = contact.id JOIN interaction ON fact.interaction_id = '
                    'interaction.id WHERE fact.learned_on >= :since AND interaction.imported IS 0 AND fact.dropped_on IS NULL AND fact.superseded_by_id IS '
                    'NULL AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id '
                    "= contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                    "(EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted "
                    'IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                    "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                    'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                    "IS NULL)) AND NOT (EXISTS (SELECT * FROM card WHERE card.fact_id = fact.id AND card.kind = 'fact')) ORDER BY fact.learned_on DESC, "
                    'fact.id LIMIT :most OFFSET 0',
                    {'since': 'date', 'today': 'date', 'most': ''},
                    ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                    ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'facts_told': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.interaction_id = :interaction_id AND fact.contact_id = :contact_id AND '
                'fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL ORDER BY fact.id',
                {'interaction_id': '', 'contact_id': ''},
                ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'first_operation': ('SELECT operation.done_at FROM operation ORDER BY operation.id LIMIT 1 OFFSET 0', {}, ('done_at',), ('instant',)),
 'first_tag': ('SELECT min(anon_1.tag) AS tag FROM (SELECT min(contact_tag.tag) AS tag FROM contact_tag WHERE contact_tag.tag >= :low AND contact_tag.tag < '
               ':high UNION ALL SELECT min(fact_tag.tag) AS tag FROM fact_tag WHERE fact_tag.tag >= :low AND fact_tag.tag < :high) AS anon_1',
               {'low': '', 'high': ''},
               ('tag',),
               ('',)),
 'forget_answers': ('UPDATE review SET answer=NULL WHERE review.answer IS NOT NULL', {}, (), ()),
 'forget_recalls': ('UPDATE recall SET answers=:answers', {'answers': 'json'}, (), ()),
 'former_uids_of': ('SELECT former_contact.uid FROM former_contact WHERE former_contact.contact_id = :contact_id', {'contact_id': ''}, ('uid',), ('uid',)),
 'found_contact': ('SELECT itself.id, contact.handle AS contact, contact.name, NULL AS "on", trim(coalesce(itself.name, \'\') || \' \' || coalesce(itself.met, '
                   "'')) AS text, NULL AS external_id, 0 AS sensitive FROM contact AS itself JOIN contact ON contact.id = itself.id WHERE itself.id IN (SELECT "
                   'CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed)',
                   {'ids': ''},
                   ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                   ('', '', '', 'date', '', '', 'flag')),
 'found_fact': ('SELECT fact.id, contact.handle AS contact, contact.name, fact.learned_on AS "on", fact.text AS text, (SELECT noted.external_id FROM '
                'interaction AS noted WHERE noted.id = fact.interaction_id) AS external_id, fact.sensitive AS sensitive FROM fact JOIN contact ON contact.id = '
                'fact.contact_id WHERE fact.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) AND fact.dropped_on IS NULL '
                'AND fact.superseded_by_id IS NULL',
                {'ids': ''},
                ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                ('', '', '', 'date', '', '', 'flag')),
 'found_interaction': ('SELECT interaction.id, contact.handle AS contact, contact.name, interaction.happened_on AS "on", interaction.summary AS text, '
                       'interaction.external_id AS external_id, 0 AS sensitive FROM interaction JOIN contact ON contact.id = (SELECT first.contact_id FROM '
                       'participant AS first WHERE first.interaction_id = interaction.id ORDER BY first.position LIMIT 1 OFFSET 0) WHERE interaction.id IN '
                       '(SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed)',
                       {'ids': ''},
                       ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                       ('', '', '', 'date', '', '', 'flag')),
 'found_need': ('SELECT need.id, contact.handle AS contact, contact.name, need.stated_on AS "on", trim(coalesce(need.asked, \'\') || \' \' || '
                "coalesce(need.underlying, '') || ' ' || coalesce(need.corrected, '') || ' ' || coalesce(need.resolution, '')) AS text, (SELECT "
                'noted.external_id FROM interaction AS noted WHERE noted.id = need.interaction_id) AS external_id, 0 AS sensitive FROM need JOIN contact ON '
                'contact.id = need.contact_id WHERE need.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed)',
                {'ids': ''},
                ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                ('', '', '', 'date', '', '', 'flag')),
 'found_preference': ('SELECT preference.id, contact.handle AS contact, contact.name, preference.stated_on AS "on", preference.words AS text, (SELECT '
                      'noted.external_id FROM interaction AS noted WHERE noted.id = preference.interaction_id) AS external_id, 0 AS sensitive FROM preference '
                      'JOIN contact ON contact.id = preference.contact_id WHERE preference.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM '
                      'json_each(:ids) AS listed)',
                      {'ids': ''},
                      ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                      ('', '', '', 'date', '', '', 'flag')),
 'found_promise': ('SELECT promise.id, contact.handle AS contact, contact.name, promise.made_on AS "on", promise.text AS text, (SELECT noted.external_id FROM '
                   'interaction AS noted WHERE noted.id = promise.interaction_id) AS external_id, 0 AS sensitive FROM promise JOIN contact ON contact.id = '
                   'promise.contact_id WHERE promise.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed)',
                   {'ids': ''},
                   ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                   ('', '', '', 'date', '', '', 'flag')),
 'found_question': ('SELECT question.id, contact.handle AS contact, contact.name, question.added_on AS "on", question.text AS text, (SELECT noted.external_id '
                    'FROM interaction AS noted WHERE noted.id = question.interaction_id) AS external_id, 0 AS sensitive FROM question JOIN contact ON '
                    'contact.id = question.contact_id WHERE question.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed)',
                    {'ids': ''},
                    ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                    ('', '', '', 'date', '', '', 'flag')),
 'id_of_affiliation': ('SELECT affiliation.id FROM affiliation WHERE affiliation.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_attachment': ('SELECT attachment.id FROM attachment WHERE attachment.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_breach': ('SELECT breach.id FROM breach WHERE breach.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_card': ('SELECT card.id FROM card WHERE card.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_confusion': ('SELECT confusion.id FROM confusion WHERE confusion.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_contact': ('SELECT contact.id FROM contact WHERE contact.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_contact_point': ('SELECT contact_point.id FROM contact_point WHERE contact_point.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_contact_tag': ('SELECT contact_tag.id FROM contact_tag WHERE contact_tag.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_fact': ('SELECT fact.id FROM fact WHERE fact.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_fact_tag': ('SELECT fact_tag.id FROM fact_tag WHERE fact_tag.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_former_contact': ('SELECT former_contact.id FROM former_contact WHERE former_contact.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_interaction': ('SELECT interaction.id FROM interaction WHERE interaction.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_meeting': ('SELECT meeting.id FROM meeting WHERE meeting.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_need': ('SELECT need.id FROM need WHERE need.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_nickname': ('SELECT nickname.id FROM nickname WHERE nickname.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_occasion': ('SELECT occasion.id FROM occasion WHERE occasion.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_operation': ('SELECT operation.id FROM operation WHERE operation.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_organization': ('SELECT organization.id FROM organization WHERE organization.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_original': ('SELECT original.id FROM original WHERE original.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_participant': ('SELECT participant.id FROM participant WHERE participant.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_preference': ('SELECT preference.id FROM preference WHERE preference.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_promise': ('SELECT promise.id FROM promise WHERE promise.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_question': ('SELECT question.id FROM question WHERE question.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_recall': ('SELECT recall.id FROM recall WHERE recall.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_relationship': ('SELECT relationship.id FROM relationship WHERE relationship.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_review': ('SELECT review.id FROM review WHERE review.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_tombstone': ('SELECT tombstone.id FROM tombstone WHERE tombstone.uid = :uid', {'uid': 'uid'}, ('id',), ('',)),
 'interaction_by_id': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                       'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                       'FROM interaction WHERE interaction.id = :interaction_id',
                       {'interaction_id': ''},
                       ('id',
                        'uid',
                        'happened_on',
                        'happened_at',
                        'zone',
                        'channel',
                        'direction',
                        'answered',
                        'imported',
                        'summary',
                        'external_id',
                        'announced'),
                       ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'interactions_by_external_id': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, '
                                 'interaction.channel, interaction.direction, interaction.answered, interaction.imported, interaction.summary, '
                                 'interaction.external_id, interaction.announced FROM interaction WHERE interaction.external_id = :external_id',
                                 {'external_id': ''},
                                 ('id',
                                  'uid',
                                  'happened_on',
                                  'happened_at',
                                  'zone',
                                  'channel',
                                  'direction',
                                  'answered',
                                  'imported',
                                  'summary',
                                  'external_id',
                                  'announced'),
                                 ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'joint_talks_of': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                    'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                    'FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = :contact_id AND (EXISTS '
                    '(SELECT * FROM participant AS others WHERE others.interaction_id = participant.interaction_id AND others.contact_id != '
                    'participant.contact_id)) ORDER BY interaction.id',
                    {'contact_id': ''},
                    ('id', 'uid', 'happened_on', 'happened_at', 'zone', 'channel', 'direction', 'answered', 'imported', 'summary', 'external_id', 'announced'),
                    ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'last_study_day': ('SELECT max(review.study_day) AS study_day FROM review', {}, ('study_day',), ('date',)),
 'last_talk_by': ('SELECT participant.happened_on AS "on", interaction.channel FROM participant JOIN interaction ON participant.interaction_id = '
                  'interaction.id WHERE participant.contact_id = :contact_id AND interaction.answered IS 1 AND interaction.channel = :channel ORDER BY '
                  'participant.happened_on DESC LIMIT 1 OFFSET 0',
                  {'contact_id': '', 'channel': ''},
                  ('on', 'channel'),
                  ('date', '')),
 'late_promises': ("SELECT count(*) AS late FROM promise JOIN contact ON promise.contact_id = contact.id WHERE promise.direction = 'mine' AND promise.due_on < "
                   ':today AND promise.kept_on IS NULL AND promise.dropped_on IS NULL AND contact.died_on IS NULL AND contact.archived_on IS NULL AND '
                   '(contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = '
                   "contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                   "(EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted "
                   'IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                   'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                   "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                   "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                   'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                   'IS NULL))',
                   {'today': 'date'},
                   ('late',),
                   ('',)),
 'listed': ('SELECT contact.handle, contact.name, (SELECT organization.name FROM affiliation JOIN organization ON affiliation.organization_id = '
            'organization.id WHERE affiliation.contact_id = contact.id AND affiliation.until_on IS NULL ORDER BY affiliation.id DESC LIMIT 1 OFFSET 0) AS '
            'organization, (SELECT participant.happened_on FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
            'participant.contact_id = contact.id AND interaction.answered IS 1 ORDER BY participant.happened_on DESC LIMIT 1 OFFSET 0) AS last_talk_on, '
            "(EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
            'stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND '
            "newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > "
            'stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = '
            "place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= "
            ':today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND '
            "newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > "
            'stop.id))) AND place.until_on IS NULL) AS do_not_contact, contact.died_on, contact.archived_on, contact.later_on FROM contact ORDER BY '
            'contact.handle',
            {'today': 'date'},
            ('handle', 'name', 'organization', 'last_talk_on', 'do_not_contact', 'died_on', 'archived_on', 'later_on'),
            ('', '', '', 'date', 'flag', 'date', 'date', 'date')),
 'listed_tagged': ('SELECT contact.handle, contact.name, (SELECT organization.name FROM affiliation JOIN organization ON affiliation.organization_id = '
                   'organization.id WHERE affiliation.contact_id = contact.id AND affiliation.until_on IS NULL ORDER BY affiliation.id DESC LIMIT 1 OFFSET 0) '
                   'AS organization, (SELECT participant.happened_on FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
                   'participant.contact_id = contact.id AND interaction.answered IS 1 ORDER BY participant.happened_on DESC LIMIT 1 OFFSET 0) AS last_talk_on, '
                   "(EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                   'NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = '
                   "stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                   'stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON '
                   "stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                   'NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = '
                   "stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                   'stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL) AS do_not_contact, contact.died_on, contact.archived_on, '
                   'contact.later_on FROM contact WHERE (EXISTS (SELECT * FROM contact_tag WHERE contact_tag.contact_id = contact.id AND contact_tag.tag = '
                   ':tag)) OR (EXISTS (SELECT * FROM fact, fact_tag WHERE fact.contact_id = contact.id AND fact_tag.fact_id = fact.id AND fact_tag.tag = :tag '
                   'AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL)) ORDER BY contact.handle',
                   {'today': 'date', 'tag': ''},
                   ('handle', 'name', 'organization', 'last_talk_on', 'do_not_contact', 'died_on', 'archived_on', 'later_on'),
                   ('', '', '', 'date', 'flag', 'date', 'date', 'date')),
 'maybe_quiet': ('SELECT rhythm.id, rhythm.contact_id, rhythm.quiet_on, rhythm.days, rhythm.wished FROM rhythm JOIN contact ON rhythm.contact_id = contact.id '
                 'WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS '
                 "(SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                 'stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id '
                 "AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND "
                 'newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id '
                 "= place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until "
                 '>= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND '
                 "newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id "
                 '> stop.id))) AND place.until_on IS NULL)) AND rhythm.quiet_on <= :today AND (rhythm.wished IS 1 OR (julianday(:today) - '
                 'julianday(rhythm.quiet_on)) < CASE WHEN (12 * rhythm.days > 180) THEN 12 * rhythm.days ELSE 180 END - CASE WHEN (2 * rhythm.days > 14) THEN '
                 '2 * rhythm.days ELSE 14 END) AND (rhythm.contact_id NOT IN (SELECT need.contact_id FROM need JOIN contact ON need.contact_id = contact.id '
                 "WHERE need.kind = 'complaint' AND need.dropped_on IS NULL AND need.resolved_on IS NULL AND contact.died_on IS NULL AND contact.archived_on "
                 'IS NULL AND (contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE '
                 "stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted "
                 "IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND "
                 'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN '
                 '(SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE '
                 "stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 "
                 "AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' "
                 'AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                 'IS NULL)))) AND (rhythm.contact_id NOT IN (SELECT affiliation.contact_id FROM need JOIN contact ON need.contact_id = contact.id JOIN '
                 'affiliation AS there ON there.contact_id = need.contact_id JOIN affiliation ON affiliation.organization_id = there.organization_id WHERE '
                 "need.kind = 'complaint' AND need.dropped_on IS NULL AND need.resolved_on IS NULL AND contact.died_on IS NULL AND contact.archived_on IS NULL "
                 'AND (contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = '
                 "contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                 "(EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS "
                 '1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                 'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS '
                 "NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS "
                 "(SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted "
                 'IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND '
                 'affiliation.until_on IS NULL AND (there.until_on IS NULL OR there.until_on >= need.stated_on) AND NOT (EXISTS (SELECT * FROM affiliation AS '
                 'earlier WHERE earlier.contact_id = there.contact_id AND earlier.until_on >= need.stated_on AND earlier.until_on <= there.since_on)))) AND '
                 'NOT (EXISTS (SELECT * FROM meeting WHERE meeting.contact_id = rhythm.contact_id AND meeting.planned_on >= :today AND meeting.confirmed IS '
                 '1)) ORDER BY rhythm.quiet_on, rhythm.contact_id LIMIT :most OFFSET 0',
                 {'today': 'date', 'most': ''},
                 ('id', 'contact_id', 'quiet_on', 'days', 'wished'),
                 ('', '', 'date', '', 'flag')),
 'meeting_between': ('SELECT meeting.contact_id, min(meeting.planned_on) AS planned_on FROM meeting WHERE meeting.planned_on BETWEEN :today AND :until AND '
                     'meeting.confirmed IS 1 GROUP BY meeting.contact_id ORDER BY meeting.contact_id',
                     {'today': 'date', 'until': 'date'},
                     ('contact_id', 'planned_on'),
                     ('', 'date')),
 'meetings_at': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, meeting.zone, '
                 'meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting WHERE meeting.planned_on >= :since AND meeting.contact_id '
                 'IN (SELECT affiliation.contact_id FROM affiliation WHERE affiliation.organization_id = :organization_id AND affiliation.until_on IS NULL) '
                 'ORDER BY meeting.planned_on, meeting.planned_time',
                 {'since': 'date', 'organization_id': ''},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                 ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'meetings_by_external_id': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, '
                             'meeting.zone, meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting WHERE meeting.external_id = '
                             ':external_id ORDER BY meeting.id',
                             {'external_id': ''},
                             ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                             ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'meetings_of': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, meeting.zone, '
                 'meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting WHERE meeting.planned_on >= :since AND meeting.contact_id '
                 '= :contact_id ORDER BY meeting.planned_on, meeting.planned_time',
                 {'since': 'date', 'contact_id': ''},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                 ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'members': ('SELECT DISTINCT affiliation.contact_id FROM affiliation WHERE affiliation.organization_id = :organization_id AND affiliation.until_on IS NULL',
             {'organization_id': ''},
             ('contact_id',),
             ('',)),
 'members_of': ('SELECT contact.id, contact.handle, contact.name, contact.pronouns, affiliation.role, (SELECT participant.happened_on FROM participant JOIN '
                'interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = contact.id AND interaction.answered IS 1 ORDER BY '
                'participant.happened_on DESC LIMIT 1 OFFSET 0) AS last_talk_on, (EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id '
                "AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT "
                "* FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND "
                '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id '
                'FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND '
                "stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * "
                "FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND "
                '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL) AS '
                'do_not_contact, contact.died_on, contact.archived_on FROM affiliation JOIN contact ON affiliation.contact_id = contact.id WHERE '
                'affiliation.organization_id = :organization_id AND affiliation.until_on IS NULL ORDER BY affiliation.id',
                {'today': 'date', 'organization_id': ''},
                ('id', 'handle', 'name', 'pronouns', 'role', 'last_talk_on', 'do_not_contact', 'died_on', 'archived_on'),
                ('', '', '', '', '', 'date', 'flag', 'date', 'date')),
 'memberships': ('SELECT contact.handle, organization.name FROM affiliation JOIN contact ON affiliation.contact_id = contact.id JOIN organization ON '
                 'affiliation.organization_id = organization.id WHERE affiliation.until_on IS NULL',
                 {},
                 ('handle', 'name'),
                 ('', '')),
 'minutes_between': ("SELECT passed.minutes, count(*) AS number FROM (SELECT CASE WHEN substr(interaction.uid, 13, 1) = '7' THEN ((instr('123456789abcdef', "
                     "substr(interaction.uid, 1, 1)) * 17592186044416 + instr('123456789abcdef', substr(interaction.uid, 2, 1)) * 1099511627776 + "
                     "instr('123456789abcdef', substr(interaction.uid, 3, 1)) * 68719476736 + instr('123456789abcdef', substr(interaction.uid, 4, 1)) * "
                     "4294967296 + instr('123456789abcdef', substr(interaction.uid, 5, 1)) * 268435456 + instr('123456789abcdef', substr(interaction.uid, 6, "
                     "1)) * 16777216 + instr('123456789abcdef', substr(interaction.uid, 7, 1)) * 1048576 + instr('123456789abcdef', substr(interaction.uid, 8, "
                     "1)) * 65536 + instr('123456789abcdef', substr(interaction.uid, 9, 1)) * 4096 + instr('123456789abcdef', substr(interaction.uid, 10, 1)) "
                     "* 256 + instr('123456789abcdef', substr(interaction.uid, 11, 1)) * 16 + instr('123456789abcdef', substr(interaction.uid, 12, 1)) * 1) / "
                     "1000 - CAST(strftime('%s', interaction.happened_at) AS INTEGER)) / 60 END AS minutes FROM interaction WHERE interaction.happened_on "
                     'BETWEEN :since AND :until AND interaction.answered IS 1 AND interaction.imported IS 0 AND interaction.happened_at IS NOT NULL) AS passed '
                     'GROUP BY passed.minutes HAVING passed.minutes >= 0 ORDER BY passed.minutes',
                     {'since': 'date', 'until': 'date'},
                     ('minutes', 'number'),
                     ('', '')),
 'move_affiliation_contact_id': ('UPDATE affiliation SET contact_id=:to_id WHERE affiliation.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_breach_contact_id': ('UPDATE breach SET contact_id=:to_id WHERE breach.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_card_contact_id': ('UPDATE card SET contact_id=:to_id WHERE card.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_card_other_id': ('UPDATE card SET other_id=:to_id WHERE card.other_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_confusion_contact_id': ('UPDATE confusion SET contact_id=:to_id WHERE confusion.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_confusion_other_id': ('UPDATE confusion SET other_id=:to_id WHERE confusion.other_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_contact_point_contact_id': ('UPDATE contact_point SET contact_id=:to_id WHERE contact_point.contact_id = :from_id',
                                   {'to_id': '', 'from_id': ''},
                                   (),
                                   ()),
 'move_contact_tag_contact_id': ('UPDATE contact_tag SET contact_id=:to_id WHERE contact_tag.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_fact_contact_id': ('UPDATE fact SET contact_id=:to_id WHERE fact.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_former_contact_contact_id': ('UPDATE former_contact SET contact_id=:to_id WHERE former_contact.contact_id = :from_id',
                                    {'to_id': '', 'from_id': ''},
                                    (),
                                    ()),
 'move_meeting_contact_id': ('UPDATE meeting SET contact_id=:to_id WHERE meeting.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_name_word_contact_id': ('UPDATE name_word SET contact_id=:to_id WHERE name_word.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_need_contact_id': ('UPDATE need SET contact_id=:to_id WHERE need.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_nickname_contact_id': ('UPDATE nickname SET contact_id=:to_id WHERE nickname.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_occasion_contact_id': ('UPDATE occasion SET contact_id=:to_id WHERE occasion.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_original_contact_id': ('UPDATE original SET contact_id=:to_id WHERE original.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_participant_contact_id': ('UPDATE participant SET contact_id=:to_id WHERE participant.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_preference_contact_id': ('UPDATE preference SET contact_id=:to_id WHERE preference.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_promise_contact_id': ('UPDATE promise SET contact_id=:to_id WHERE promise.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_question_contact_id': ('UPDATE question SET contact_id=:to_id WHERE question.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_recall_contact_id': ('UPDATE recall SET contact_id=:to_id WHERE recall.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_relationship_contact_id': ('UPDATE relationship SET contact_id=:to_id WHERE relationship.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_relationship_other_contact_id': ('UPDATE relationship SET other_contact_id=:to_id WHERE relationship.other_contact_id = :from_id',
                                        {'to_id': '', 'from_id': ''},
                                        (),
                                        ()),
 'move_reviews': ('UPDATE review SET card_id=:to_id WHERE review.card_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'move_rhythm_contact_id': ('UPDATE rhythm SET contact_id=:to_id WHERE rhythm.contact_id = :from_id', {'to_id': '', 'from_id': ''}, (), ()),
 'name_cards_of': ("SELECT card.id FROM card WHERE card.contact_id = :contact_id AND card.kind = 'name' ORDER BY card.reviewed_on IS NULL, card.reviewed_on "
                   'DESC, card.id',
                   {'contact_id': ''},
                   ('id',),
                   ('',)),
 'name_operation': ('UPDATE operation SET whom=:whom WHERE operation.id = :operation_id', {'whom': '', 'operation_id': ''}, (), ()),
 'names': ('SELECT contact.id, contact.handle, contact.name FROM contact ORDER BY contact.id', {}, ('id', 'handle', 'name'), ('', '', '')),
 'names_begun': ("SELECT card.contact_id FROM card WHERE card.kind = 'name' AND card.reviews = 1 AND card.reviewed_on = :study_day ORDER BY card.contact_id",
                 {'study_day': 'date'},
                 ('contact_id',),
                 ('',)),
 'names_to_learn': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                    'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE (EXISTS (SELECT * FROM participant, interaction '
                    'WHERE participant.contact_id = contact.id AND participant.interaction_id = interaction.id AND participant.happened_on >= :since AND '
                    'interaction.imported IS 0 AND interaction.answered IS 1)) AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS '
                    "(SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                    'stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = '
                    "stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                    'stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON '
                    "stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                    'NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = '
                    "stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                    'stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND NOT (EXISTS (SELECT * FROM card WHERE card.contact_id = '
                    "contact.id AND card.kind = 'name')) ORDER BY contact.id LIMIT :most OFFSET 0",
                    {'since': 'date', 'today': 'date', 'most': ''},
                    ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                    ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'namesakes': ('SELECT contact.id, contact.name FROM name_word JOIN contact ON name_word.contact_id = contact.id WHERE name_word.word = :word ORDER BY '
               'name_word.contact_id LIMIT :most OFFSET 0',
               {'word': '', 'most': ''},
               ('id', 'name'),
               ('', '')),
 'need_by_uid': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                 'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE need.uid = '
                 ':uid',
                 {'uid': 'uid'},
                 ('id',
                  'uid',
                  'contact_id',
                  'interaction_id',
                  'kind',
                  'asked',
                  'underlying',
                  'stated_on',
                  'restated_on',
                  'agreed',
                  'corrected',
                  'resolution',
                  'resolved_on',
                  'checked_on',
                  'felt_after',
                  'dropped_on'),
                 ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'needs_between': ('SELECT count(*) FILTER (WHERE need.resolved_on <= :until) AS solved, count(*) AS "of", count(*) FILTER (WHERE need.restated_on <= :until) '
                   'AS said_back FROM need WHERE need.stated_on <= :until AND (need.resolved_on IS NULL OR need.resolved_on >= :since) AND need.dropped_on IS '
                   'NULL',
                   {'until': 'date', 'since': 'date'},
                   ('solved', 'of', 'said_back'),
                   ('', '', '')),
 'needs_told': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE '
                'need.interaction_id = :interaction_id AND need.contact_id = :contact_id AND need.dropped_on IS NULL ORDER BY need.id',
                {'interaction_id': '', 'contact_id': ''},
                ('id',
                 'uid',
                 'contact_id',
                 'interaction_id',
                 'kind',
                 'asked',
                 'underlying',
                 'stated_on',
                 'restated_on',
                 'agreed',
                 'corrected',
                 'resolution',
                 'resolved_on',
                 'checked_on',
                 'felt_after',
                 'dropped_on'),
                ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'next_affiliation': ('SELECT coalesce(max(affiliation.id), 0) + 1 AS id FROM affiliation', {}, ('id',), ('',)),
 'next_attachment': ('SELECT coalesce(max(attachment.id), 0) + 1 AS id FROM attachment', {}, ('id',), ('',)),
 'next_breach': ('SELECT coalesce(max(breach.id), 0) + 1 AS id FROM breach', {}, ('id',), ('',)),
 'next_card': ('SELECT coalesce(max(card.id), 0) + 1 AS id FROM card', {}, ('id',), ('',)),
 'next_change': ('SELECT coalesce(max(change.id), 0) + 1 AS id FROM change', {}, ('id',), ('',)),
 'next_confusion': ('SELECT coalesce(max(confusion.id), 0) + 1 AS id FROM confusion', {}, ('id',), ('',)),
 'next_contact': ('SELECT coalesce(max(contact.id), 0) + 1 AS id FROM contact', {}, ('id',), ('',)),
 'next_contact_point': ('SELECT coalesce(max(contact_point.id), 0) + 1 AS id FROM contact_point', {}, ('id',), ('',)),
 'next_contact_tag': ('SELECT coalesce(max(contact_tag.id), 0) + 1 AS id FROM contact_tag', {}, ('id',), ('',)),
 'next_current_operation': ('SELECT coalesce(max(current_operation.id), 0) + 1 AS id FROM current_operation', {}, ('id',), ('',)),
 'next_fact': ('SELECT coalesce(max(fact.id), 0) + 1 AS id FROM fact', {}, ('id',), ('',)),
 'next_fact_tag': ('SELECT coalesce(max(fact_tag.id), 0) + 1 AS id FROM fact_tag', {}, ('id',), ('',)),
 'next_former_contact': ('SELECT coalesce(max(former_contact.id), 0) + 1 AS id FROM former_contact', {}, ('id',), ('',)),
 'next_interaction': ('SELECT coalesce(max(interaction.id), 0) + 1 AS id FROM interaction', {}, ('id',), ('',)),
 'next_meeting': ('SELECT coalesce(max(meeting.id), 0) + 1 AS id FROM meeting', {}, ('id',), ('',)),
 'next_name_word': ('SELECT coalesce(max(name_word.id), 0) + 1 AS id FROM name_word', {}, ('id',), ('',)),
 'next_need': ('SELECT coalesce(max(need.id), 0) + 1 AS id FROM need', {}, ('id',), ('',)),
 'next_nickname': ('SELECT coalesce(max(nickname.id), 0) + 1 AS id FROM nickname', {}, ('id',), ('',)),
 'next_occasion': ('SELECT coalesce(max(occasion.id), 0) + 1 AS id FROM occasion', {}, ('id',), ('',)),
 'next_operation': ('SELECT coalesce(max(operation.id), 0) + 1 AS id FROM operation', {}, ('id',), ('',)),
 'next_organization': ('SELECT coalesce(max(organization.id), 0) + 1 AS id FROM organization', {}, ('id',), ('',)),
 'next_original': ('SELECT coalesce(max(original.id), 0) + 1 AS id FROM original', {}, ('id',), ('',)),
 'next_participant': ('SELECT coalesce(max(participant.id), 0) + 1 AS id FROM participant', {}, ('id',), ('',)),
 'next_preference': ('SELECT coalesce(max(preference.id), 0) + 1 AS id FROM preference', {}, ('id',), ('',)),
 'next_promise': ('SELECT coalesce(max(promise.id), 0) + 1 AS id FROM promise', {}, ('id',), ('',)),
 'next_question': ('SELECT coalesce(max(question.id), 0) + 1 AS id FROM question', {}, ('id',), ('',)),
 'next_recall': ('SELECT coalesce(max(recall.id), 0) + 1 AS id FROM recall', {}, ('id',), ('',)),
 'next_relationship': ('SELECT coalesce(max(relationship.id), 0) + 1 AS id FROM relationship', {}, ('id',), ('',)),
 'next_review': ('SELECT coalesce(max(review.id), 0) + 1 AS id FROM review', {}, ('id',), ('',)),
 'next_rhythm': ('SELECT coalesce(max(rhythm.id), 0) + 1 AS id FROM rhythm', {}, ('id',), ('',)),
 'next_tombstone': ('SELECT coalesce(max(tombstone.id), 0) + 1 AS id FROM tombstone', {}, ('id',), ('',)),
 'nicknames_of': ('SELECT nickname.id, nickname.uid, nickname.contact_id, nickname.name FROM nickname WHERE nickname.contact_id = :contact_id ORDER BY '
                  'nickname.id',
                  {'contact_id': ''},
                  ('id', 'uid', 'contact_id', 'name'),
                  ('', 'uid', '', '')),
 'occasions_of': ('SELECT occasion.id, occasion.uid, occasion.contact_id, occasion.kind, occasion.month, occasion.day, occasion.year, occasion.label FROM '
                  'occasion WHERE occasion.contact_id = :contact_id ORDER BY occasion.id',
                  {'contact_id': ''},
                  ('id', 'uid', 'contact_id', 'kind', 'month', 'day', 'year', 'label'),
                  ('', 'uid', '', '', '', '', '', '')),
 'open_needs': ('SELECT contact.handle, contact.name, contact.pronouns, need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, '
                'need.underlying, need.stated_on, need.restated_on, need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, '
                'need.felt_after, need.dropped_on FROM need JOIN contact ON need.contact_id = contact.id WHERE need.resolved_on IS NULL AND need.dropped_on IS '
                "NULL ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
                {},
                ('handle',
                 'name',
                 'pronouns',
                 'id',
                 'uid',
                 'contact_id',
                 'interaction_id',
                 'kind',
                 'asked',
                 'underlying',
                 'stated_on',
                 'restated_on',
                 'agreed',
                 'corrected',
                 'resolution',
                 'resolved_on',
                 'checked_on',
                 'felt_after',
                 'dropped_on'),
                ('', '', '', '', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'open_needs_at': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                   'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE '
                   'need.resolved_on IS NULL AND need.dropped_on IS NULL AND need.contact_id IN (SELECT affiliation.contact_id FROM affiliation WHERE '
                   "affiliation.organization_id = :organization_id AND affiliation.until_on IS NULL) AND (need.kind != 'complaint' OR (EXISTS (SELECT * FROM "
                   'affiliation WHERE affiliation.contact_id = need.contact_id AND affiliation.organization_id = :organization_id AND affiliation.until_on IS '
                   'NULL AND (affiliation.until_on IS NULL OR affiliation.until_on >= need.stated_on) AND NOT (EXISTS (SELECT * FROM affiliation AS earlier '
                   'WHERE earlier.contact_id = affiliation.contact_id AND earlier.until_on >= need.stated_on AND earlier.until_on <= affiliation.since_on))))) '
                   "ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
                   {'organization_id': ''},
                   ('id',
                    'uid',
                    'contact_id',
                    'interaction_id',
                    'kind',
                    'asked',
                    'underlying',
                    'stated_on',
                    'restated_on',
                    'agreed',
                    'corrected',
                    'resolution',
                    'resolved_on',
                    'checked_on',
                    'felt_after',
                    'dropped_on'),
                   ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'open_needs_of': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                   'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE '
                   "need.resolved_on IS NULL AND need.dropped_on IS NULL AND need.contact_id = :contact_id ORDER BY need.kind = 'complaint' DESC, "
                   'need.stated_on DESC, need.id DESC',
                   {'contact_id': ''},
                   ('id',
                    'uid',
                    'contact_id',
                    'interaction_id',
                    'kind',
                    'asked',
                    'underlying',
                    'stated_on',
                    'restated_on',
                    'agreed',
                    'corrected',
                    'resolution',
                    'resolved_on',
                    'checked_on',
                    'felt_after',
                    'dropped_on'),
                   ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'open_promises': ('SELECT contact.handle, contact.name, contact.pronouns, promise.id, promise.uid, promise.contact_id, promise.interaction_id, '
                   'promise.direction, promise.text, promise.made_on, promise.due_on, promise.kept_on, promise.dropped_on FROM promise JOIN contact ON '
                   'promise.contact_id = contact.id WHERE promise.kept_on IS NULL AND promise.dropped_on IS NULL ORDER BY promise.due_on IS NULL, '
                   'promise.due_on, promise.id',
                   {},
                   ('handle',
                    'name',
                    'pronouns',
                    'id',
                    'uid',
                    'contact_id',
                    'interaction_id',
                    'direction',
                    'text',
                    'made_on',
                    'due_on',
                    'kept_on',
                    'dropped_on'),
                   ('', '', '', '', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'open_promises_at': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.kept_on IS NULL AND promise.dropped_on IS NULL AND '
                      'promise.contact_id IN (SELECT affiliation.contact_id FROM affiliation WHERE affiliation.organization_id = :organization_id AND '
                      'affiliation.until_on IS NULL) ORDER BY promise.due_on IS NULL, promise.due_on, promise.id',
                      {'organization_id': ''},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'open_promises_of': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.kept_on IS NULL AND promise.dropped_on IS NULL AND '
                      'promise.contact_id = :contact_id ORDER BY promise.due_on IS NULL, promise.due_on, promise.id',
                      {'contact_id': ''},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'open_questions': ('SELECT contact.handle, contact.name, contact.pronouns, question.id, question.uid, question.contact_id, question.interaction_id, '
                    'question.text, question.added_on, question.asked_on, question.dropped_on, question.ask_on FROM question JOIN contact ON '
                    'question.contact_id = contact.id WHERE question.asked_on IS NULL AND question.dropped_on IS NULL AND contact.died_on IS NULL AND '
                    'contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
                    "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM "
                    "preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND "
                    '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                    "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                    'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                    'IS NULL)) ORDER BY contact.name_key, contact.id, question.id',
                    {'today': 'date'},
                    ('handle', 'name', 'pronouns', 'id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                    ('', '', '', '', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'open_questions_of': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                       'question.dropped_on, question.ask_on FROM question WHERE question.contact_id = :contact_id AND question.asked_on IS NULL AND '
                       'question.dropped_on IS NULL ORDER BY question.id',
                       {'contact_id': ''},
                       ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                       ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'operation_by_id': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                     'operation WHERE operation.id = :operation_id',
                     {'operation_id': ''},
                     ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                     ('', 'uid', '', '', 'instant', '', '')),
 'operations': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                'operation ORDER BY operation.id DESC',
                {},
                ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                ('', 'uid', '', '', 'instant', '', '')),
 'operations_beyond': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                       'operation WHERE operation.id != :operation_id AND (EXISTS (SELECT * FROM change WHERE change.operation_id = operation.id AND '
                       "(change.table_name NOT IN ('card', 'review', 'recall', 'confusion')) AND NOT (EXISTS (SELECT * FROM change AS touched WHERE "
                       'touched.operation_id = :undone_id AND touched.table_name = change.table_name AND touched.row_id = change.row_id)) AND (EXISTS (SELECT '
                       '* FROM change AS taken WHERE taken.operation_id = :operation_id AND taken.table_name = change.table_name AND taken.row_id = '
                       'change.row_id)))) ORDER BY operation.id DESC LIMIT 1 OFFSET 0',
                       {'operation_id': '', 'undone_id': ''},
                       ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                       ('', 'uid', '', '', 'instant', '', '')),
 'operations_since': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                      'operation WHERE operation.id > :operation_id AND (EXISTS (SELECT * FROM change WHERE change.operation_id = operation.id AND (EXISTS '
                      '(SELECT * FROM change AS touched WHERE touched.operation_id = :operation_id AND touched.table_name = change.table_name AND '
                      'touched.row_id = change.row_id)))) ORDER BY operation.id',
                      {'operation_id': ''},
                      ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                      ('', 'uid', '', '', 'instant', '', '')),
 'operations_to_redo': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                        'operation WHERE operation.machine = :machine AND operation.command = \'undo\' AND NOT (EXISTS (SELECT * FROM operation AS "by" WHERE '
                        '"by".undoes_id = operation.id)) AND NOT (EXISTS (SELECT * FROM operation AS newer WHERE newer.id > operation.id AND newer.machine = '
                        "operation.machine AND (newer.command NOT IN ('undo', 'redo', 'quiz', 'quiz undo')))) ORDER BY operation.id DESC LIMIT 1 OFFSET 0",
                        {'machine': ''},
                        ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                        ('', 'uid', '', '', 'instant', '', '')),
 'operations_to_undo': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                        "operation WHERE operation.machine = :machine AND (operation.command NOT IN ('undo', 'quiz', 'quiz undo')) AND NOT (EXISTS (SELECT * "
                        'FROM operation AS "by" WHERE "by".undoes_id = operation.id)) ORDER BY operation.id DESC LIMIT 1 OFFSET 0',
                        {'machine': ''},
                        ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                        ('', 'uid', '', '', 'instant', '', '')),
 'organization_names': ('SELECT organization.name FROM organization ORDER BY organization.name_key', {}, ('name',), ('',)),
 'organizations_by_name_key': ('SELECT organization.id, organization.uid, organization.name, organization.name_key FROM organization WHERE '
                               'organization.name_key = :name_key ORDER BY organization.id',
                               {'name_key': ''},
                               ('id', 'uid', 'name', 'name_key'),
                               ('', 'uid', '', '')),
 'originals_by_digest': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card FROM '
                         'original WHERE original.digest = :digest ORDER BY original.id',
                         {'digest': ''},
                         ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                         ('', 'uid', '', '', '', '', '')),
 'originals_by_external_id': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card '
                              'FROM original WHERE original.external_id = :external_id ORDER BY original.id',
                              {'external_id': ''},
                              ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                              ('', 'uid', '', '', '', '', '')),
 'originals_of': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card FROM original '
                  'WHERE original.contact_id = :contact_id ORDER BY original.id',
                  {'contact_id': ''},
                  ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                  ('', 'uid', '', '', '', '', '')),
 'outgoing_since': ('SELECT interaction.id FROM interaction WHERE interaction.happened_on >= :since AND interaction.happened_on <= :today AND '
                    "interaction.direction = 'out' LIMIT 1 OFFSET 0",
                    {'since': 'date', 'today': 'date'},
                    ('id',),
                    ('',)),
 'participant_in': ('SELECT participant.id, participant.uid, participant.interaction_id, participant.contact_id, participant.happened_on, '
                    'participant.position, participant.felt FROM participant WHERE participant.interaction_id = :interaction_id AND participant.contact_id = '
                    ':contact_id',
                    {'interaction_id': '', 'contact_id': ''},
                    ('id', 'uid', 'interaction_id', 'contact_id', 'happened_on', 'position', 'felt'),
                    ('', 'uid', '', '', 'date', '', '')),
 'participants_of': ('SELECT participant.interaction_id, contact.id AS contact_id, contact.name FROM participant JOIN contact ON participant.contact_id = '
                     'contact.id WHERE participant.interaction_id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) ORDER BY '
                     'participant.interaction_id, participant.position',
                     {'ids': ''},
                     ('interaction_id', 'contact_id', 'name'),
                     ('', '', '')),
 'participations_of': ('SELECT participant.id, participant.uid, participant.interaction_id, participant.contact_id, participant.happened_on, '
                       'participant.position, participant.felt FROM participant WHERE participant.contact_id = :contact_id ORDER BY participant.happened_on, '
                       'participant.id',
                       {'contact_id': ''},
                       ('id', 'uid', 'interaction_id', 'contact_id', 'happened_on', 'position', 'felt'),
                       ('', 'uid', '', '', 'date', '', '')),
 'pasts_of': ('SELECT participant.happened_on AS "on", interaction.happened_at AS at, interaction.channel, interaction.direction, interaction.id FROM '
              'participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = :contact_id ORDER BY '
              'participant.happened_on DESC, participant.interaction_id DESC LIMIT :most OFFSET 0',
              {'contact_id': '', 'most': ''},
              ('on', 'at', 'channel', 'direction', 'id'),
              ('date', 'instant', '', '', '')),
 'points_by_match_key': ('SELECT contact_point.id, contact_point.uid, contact_point.contact_id, contact_point.channel, contact_point.address, '
                         'contact_point.match_key, contact_point.rank, contact_point.label FROM contact_point WHERE contact_point.match_key = :match_key ORDER '
                         'BY contact_point.id',
                         {'match_key': ''},
                         ('id', 'uid', 'contact_id', 'channel', 'address', 'match_key', 'rank', 'label'),
                         ('', 'uid', '', '', '', '', '', '')),
 'points_of': ('SELECT contact_point.id, contact_point.uid, contact_point.contact_id, contact_point.channel, contact_point.address, contact_point.match_key, '
               'contact_point.rank, contact_point.label FROM contact_point WHERE contact_point.contact_id = :contact_id ORDER BY contact_point.rank, '
               'contact_point.id',
               {'contact_id': ''},
               ('id', 'uid', 'contact_id', 'channel', 'address', 'match_key', 'rank', 'label'),
               ('', 'uid', '', '', '', '', '', '')),
 'preference_by_id': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                      'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                      'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                      'preference WHERE preference.id = :preference_id',
                      {'preference_id': ''},
                      ('id',
                       'uid',
                       'contact_id',
                       'organization_id',
                       'interaction_id',
                       'aspect',
                       'channel',
                       'stance',
                       'appointment',
                       'windows',
                       'days',
                       'valid_from',
                       'valid_until',
                       'words',
                       'stated_on',
                       'most_days',
                       'until_said',
                       'lifted'),
                      ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'promise_by_uid': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                    'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.uid = :uid',
                    {'uid': 'uid'},
                    ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                    ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'promises_between': ('SELECT count(*) FILTER (WHERE promise.kept_on <= :until) AS kept, count(*) AS "of" FROM promise WHERE promise.direction = \'mine\' AND '
                      'promise.dropped_on IS NULL AND (promise.kept_on BETWEEN :since AND :until OR promise.due_on BETWEEN :since AND :until AND '
                      '(promise.due_on < :until OR promise.kept_on <= :until))',
                      {'until': 'date', 'since': 'date'},
                      ('kept', 'of'),
                      ('', '')),
 'question_by_uid': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                     'question.dropped_on, question.ask_on FROM question WHERE question.uid = :uid',
                     {'uid': 'uid'},
                     ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                     ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'recall_of': ('SELECT recall.id, recall.uid, recall.interaction_id, recall.contact_id, recall.study_day, recall.answers, recall.finished_at, recall.recalled, '
               'recall."of", recall.flips FROM recall WHERE recall.interaction_id = :interaction_id AND recall.contact_id = :contact_id',
               {'interaction_id': '', 'contact_id': ''},
               ('id', 'uid', 'interaction_id', 'contact_id', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
               ('', 'uid', '', '', 'date', 'json', 'instant', '', '', 'json')),
 'recalled_between': ('SELECT review.study_day AS "on", count(*) FILTER (WHERE review.rating > 1) AS recalled, count(*) AS "of" FROM review WHERE review.mode '
                      "!= 'cram' AND review.study_day BETWEEN :since AND :until GROUP BY review.study_day ORDER BY review.study_day",
                      {'since': 'date', 'until': 'date'},
                      ('on', 'recalled', 'of'),
                      ('date', '', '')),
 'recalls_of': ('SELECT recall.id, recall.uid, recall.interaction_id, recall.contact_id, recall.study_day, recall.answers, recall.finished_at, '
                'recall.recalled, recall."of", recall.flips FROM recall WHERE recall.contact_id = :contact_id ORDER BY recall.id',
                {'contact_id': ''},
                ('id', 'uid', 'interaction_id', 'contact_id', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
                ('', 'uid', '', '', 'date', 'json', 'instant', '', '', 'json')),
 'relations_of': ('SELECT relationship.kind, relationship.other_contact_id AS other_id, coalesce(other.name, relationship.other_name) AS name FROM '
                  'relationship LEFT OUTER JOIN contact AS other ON relationship.other_contact_id = other.id WHERE relationship.contact_id = :contact_id ORDER '
                  'BY relationship.id',
                  {'contact_id': ''},
                  ('kind', 'other_id', 'name'),
                  ('', '', '')),
 'relations_to': ('SELECT relationship.kind, contact.id AS other_id, contact.name FROM relationship JOIN contact ON relationship.contact_id = contact.id WHERE '
                  'relationship.other_contact_id = :contact_id ORDER BY relationship.id',
                  {'contact_id': ''},
                  ('kind', 'other_id', 'name'),
                  ('', '', '')),
 'relationships_of': ('SELECT relationship.id, relationship.uid, relationship.contact_id, relationship.kind, relationship.other_contact_id, '
                      'relationship.other_name FROM relationship WHERE relationship.contact_id = :contact_id OR relationship.other_contact_id = :contact_id '
                      'ORDER BY relationship.id',
                      {'contact_id': ''},
                      ('id', 'uid', 'contact_id', 'kind', 'other_contact_id', 'other_name'),
                      ('', 'uid', '', '', '', '')),
 'remove_affiliation': ('DELETE FROM affiliation WHERE affiliation.id = :row_id', {'row_id': ''}, (), ()),
 'remove_attachment': ('DELETE FROM attachment WHERE attachment.id = :row_id', {'row_id': ''}, (), ()),
 'remove_breach': ('DELETE FROM breach WHERE breach.id = :row_id', {'row_id': ''}, (), ()),
 'remove_card': ('DELETE FROM card WHERE card.id = :row_id', {'row_id': ''}, (), ()),
 'remove_change': ('DELETE FROM change WHERE change.id = :row_id', {'row_id': ''}, (), ()),
 'remove_changes': ('DELETE FROM change', {}, (), ()),
 'remove_confusion': ('DELETE FROM confusion WHERE confusion.id = :row_id', {'row_id': ''}, (), ()),
 'remove_confusions_between': ('DELETE FROM confusion WHERE confusion.contact_id = :one AND confusion.other_id = :other OR confusion.contact_id = :other AND '
                               'confusion.other_id = :one',
                               {'one': '', 'other': ''},
                               (),
                               ()),
 'remove_contact': ('DELETE FROM contact WHERE contact.id = :row_id', {'row_id': ''}, (), ()),
 'remove_contact_point': ('DELETE FROM contact_point WHERE contact_point.id = :row_id', {'row_id': ''}, (), ()),
 'remove_contact_tag': ('DELETE FROM contact_tag WHERE contact_tag.id = :row_id', {'row_id': ''}, (), ()),
 'remove_current_operation': ('DELETE FROM current_operation WHERE current_operation.id = :row_id', {'row_id': ''}, (), ()),
 'remove_fact': ('DELETE FROM fact WHERE fact.id = :row_id', {'row_id': ''}, (), ()),
 'remove_fact_of_talk': ('DELETE FROM fact WHERE fact.interaction_id = :interaction_id', {'interaction_id': ''}, (), ()),
 'remove_fact_tag': ('DELETE FROM fact_tag WHERE fact_tag.id = :row_id', {'row_id': ''}, (), ()),
 'remove_former_contact': ('DELETE FROM former_contact WHERE former_contact.id = :row_id', {'row_id': ''}, (), ()),
 'remove_interaction': ('DELETE FROM interaction WHERE interaction.id = :row_id', {'row_id': ''}, (), ()),
 'remove_lone_organizations': ('DELETE FROM organization WHERE (organization.id NOT IN (SELECT affiliation.organization_id FROM affiliation WHERE '
                               'affiliation.organization_id IS NOT NULL))',
                               {},
                               (),
                               ()),
 'remove_meeting': ('DELETE FROM meeting WHERE meeting.id = :row_id', {'row_id': ''}, (), ()),
 'remove_meeting_of_talk': ('DELETE FROM meeting WHERE meeting.interaction_id = :interaction_id', {'interaction_id': ''}, (), ()),
 'remove_name_word': ('DELETE FROM name_word WHERE name_word.id = :row_id', {'row_id': ''}, (), ()),
 'remove_need': ('DELETE FROM need WHERE need.id = :row_id', {'row_id': ''}, (), ()),
 'remove_need_of_talk': ('DELETE FROM need WHERE need.interaction_id = :interaction_id', {'interaction_id': ''}, (), ()),
 'remove_nickname': ('DELETE FROM nickname WHERE nickname.id = :row_id', {'row_id': ''}, (), ()),
 'remove_occasion': ('DELETE FROM occasion WHERE occasion.id = :row_id', {'row_id': ''}, (), ()),
 'remove_operation': ('DELETE FROM operation WHERE operation.id = :row_id', {'row_id': ''}, (), ()),
 'remove_operations': ('DELETE FROM operation', {}, (), ()),
 'remove_organization': ('DELETE FROM organization WHERE organization.id = :row_id', {'row_id': ''}, (), ()),
 'remove_original': ('DELETE FROM original WHERE original.id = :row_id', {'row_id': ''}, (), ()),
 'remove_participant': ('DELETE FROM participant WHERE participant.id = :row_id', {'row_id': ''}, (), ()),
 'remove_preference': ('DELETE FROM preference WHERE preference.id = :row_id', {'row_id': ''}, (), ()),
 'remove_preference_of_talk': ('DELETE FROM preference WHERE preference.interaction_id = :interaction_id', {'interaction_id': ''}, (), ()),
 'remove_promise': ('DELETE FROM promise WHERE promise.id = :row_id', {'row_id': ''}, (), ()),
 'remove_promise_of_talk': ('DELETE FROM promise WHERE promise.interaction_id = :interaction_id', {'interaction_id': ''}, (), ()),
 'remove_question': ('DELETE FROM question WHERE question.id = :row_id', {'row_id': ''}, (), ()),
 'remove_question_of_talk': ('DELETE FROM question WHERE question.interaction_id = :interaction_id', {'interaction_id': ''}, (), ()),
 'remove_recall': ('DELETE FROM recall WHERE recall.id = :row_id', {'row_id': ''}, (), ()),
 'remove_relationship': ('DELETE FROM relationship WHERE relationship.id = :row_id', {'row_id': ''}, (), ()),
 'remove_review': ('DELETE FROM review WHERE review.id = :row_id', {'row_id': ''}, (), ()),
 'remove_rhythm': ('DELETE FROM rhythm WHERE rhythm.id = :row_id', {'row_id': ''}, (), ()),
 'remove_rhythm_of': ('DELETE FROM rhythm WHERE rhythm.contact_id = :contact_id', {'contact_id': ''}, (), ()),
 'remove_talks_of': ('DELETE FROM interaction WHERE interaction.id IN (SELECT participant.interaction_id FROM participant WHERE participant.contact_id = '
                     ':contact_id) AND NOT (EXISTS (SELECT * FROM participant WHERE participant.interaction_id = interaction.id AND participant.contact_id != '
                     ':contact_id))',
                     {'contact_id': ''},
                     (),
                     ()),
 'remove_tombstone': ('DELETE FROM tombstone WHERE tombstone.id = :row_id', {'row_id': ''}, (), ()),
 'replace_affiliation': ('UPDATE affiliation SET uid=:uid, contact_id=:contact_id, organization_id=:organization_id, role=:role, since_on=:since_on, '
                         'until_on=:until_on WHERE affiliation.id = :row_id',
                         {'uid': 'uid', 'contact_id': '', 'organization_id': '', 'role': '', 'since_on': 'date', 'until_on': 'date', 'row_id': ''},
                         (),
                         ()),
 'replace_attachment': ('UPDATE attachment SET uid=:uid, original_id=:original_id, place=:place, content=:content WHERE attachment.id = :row_id',
                        {'uid': 'uid', 'original_id': '', 'place': '', 'content': 'bytes', 'row_id': ''},
                        (),
                        ()),
 'replace_breach': ('UPDATE breach SET uid=:uid, interaction_id=:interaction_id, contact_id=:contact_id, preference_id=:preference_id, why=:why WHERE '
                    'breach.id = :row_id',
                    {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'preference_id': '', 'why': '', 'row_id': ''},
                    (),
                    ()),
 'replace_card': ('UPDATE card SET uid=:uid, contact_id=:contact_id, kind=:kind, fact_id=:fact_id, preference_id=:preference_id, other_id=:other_id, '
                  'state=:state, stability=:stability, difficulty=:difficulty, due_on=:due_on, reviewed_on=:reviewed_on, reviews=:reviews, lapses=:lapses, '
                  'suspended=:suspended, buried_until=:buried_until, answer=:answer WHERE card.id = :row_id',
                  {'uid': 'uid',
                   'contact_id': '',
                   'kind': '',
                   'fact_id': '',
                   'preference_id': '',
                   'other_id': '',
                   'state': '',
                   'stability': '',
                   'difficulty': '',
                   'due_on': 'date',
                   'reviewed_on': 'date',
                   'reviews': '',
                   'lapses': '',
                   'suspended': 'flag',
                   'buried_until': 'date',
                   'answer': '',
                   'row_id': ''},
                  (),
                  ()),
 'replace_change': ('UPDATE change SET operation_id=:operation_id, table_name=:table_name, row_id=:row_id, action=:action, "before"=:before WHERE change.id = '
                    ':row_id',
                    {'operation_id': '', 'table_name': '', 'row_id': '', 'action': '', 'before': ''},
                    (),
                    ()),
 'replace_confusion': ('UPDATE confusion SET uid=:uid, contact_id=:contact_id, other_id=:other_id, fact_id=:fact_id, confused_on=:confused_on WHERE '
                       'confusion.id = :row_id',
                       {'uid': 'uid', 'contact_id': '', 'other_id': '', 'fact_id': '', 'confused_on': 'date', 'row_id': ''},
                       (),
                       ()),
 'replace_contact': ('UPDATE contact SET uid=:uid, handle=:handle, name=:name, name_key=:name_key, said=:said, pronouns=:pronouns, zone=:zone, met=:met, '
                     'died_on=:died_on, archived_on=:archived_on, later_on=:later_on WHERE contact.id = :row_id',
                     {'uid': 'uid',
                      'handle': '',
                      'name': '',
                      'name_key': '',
                      'said': '',
                      'pronouns': '',
                      'zone': '',
                      'met': '',
                      'died_on': 'date',
                      'archived_on': 'date',
                      'later_on': 'date',
                      'row_id': ''},
                     (),
                     ()),
 'replace_contact_point': ('UPDATE contact_point SET uid=:uid, contact_id=:contact_id, channel=:channel, address=:address, match_key=:match_key, rank=:rank, '
                           'label=:label WHERE contact_point.id = :row_id',
                           {'uid': 'uid', 'contact_id': '', 'channel': '', 'address': '', 'match_key': '', 'rank': '', 'label': '', 'row_id': ''},
                           (),
                           ()),
 'replace_contact_tag': ('UPDATE contact_tag SET uid=:uid, contact_id=:contact_id, tag=:tag WHERE contact_tag.id = :row_id',
                         {'uid': 'uid', 'contact_id': '', 'tag': '', 'row_id': ''},
                         (),
                         ()),
 'replace_current_operation': ('UPDATE current_operation SET operation_id=:operation_id, bulk=:bulk WHERE current_operation.id = :row_id',
                               {'operation_id': '', 'bulk': 'flag', 'row_id': ''},
                               (),
                               ()),
 'replace_fact': ('UPDATE fact SET uid=:uid, contact_id=:contact_id, interaction_id=:interaction_id, topic=:topic, text=:text, sensitive=:sensitive, '
                  'learned_on=:learned_on, superseded_by_id=:superseded_by_id, dropped_on=:dropped_on WHERE fact.id = :row_id',
                  {'uid': 'uid',
                   'contact_id': '',
                   'interaction_id': '',
                   'topic': '',
                   'text': '',
                   'sensitive': 'flag',
                   'learned_on': 'date',
                   'superseded_by_id': '',
                   'dropped_on': 'date',
                   'row_id': ''},
                  (),
                  ()),
 'replace_fact_tag': ('UPDATE fact_tag SET uid=:uid, fact_id=:fact_id, tag=:tag WHERE fact_tag.id = :row_id',
                      {'uid': 'uid', 'fact_id': '', 'tag': '', 'row_id': ''},
                      (),
                      ()),
 'replace_former_contact': ('UPDATE former_contact SET uid=:uid, contact_id=:contact_id, handle=:handle WHERE former_contact.id = :row_id',
                            {'uid': 'uid', 'contact_id': '', 'handle': '', 'row_id': ''},
                            (),
                            ()),
 'replace_interaction': ('UPDATE interaction SET uid=:uid, happened_on=:happened_on, happened_at=:happened_at, zone=:zone, channel=:channel, '
                         'direction=:direction, answered=:answered, imported=:imported, summary=:summary, external_id=:external_id, announced=:announced WHERE '
                         'interaction.id = :row_id',
                         {'uid': 'uid',
                          'happened_on': 'date',
                          'happened_at': 'instant',
                          'zone': '',
                          'channel': '',
                          'direction': '',
                          'answered': 'flag',
                          'imported': 'flag',
                          'summary': '',
                          'external_id': '',
                          'announced': 'flag',
                          'row_id': ''},
                         (),
                         ()),
 'replace_meeting': ('UPDATE meeting SET uid=:uid, contact_id=:contact_id, interaction_id=:interaction_id, planned_on=:planned_on, planned_time=:planned_time, '
                     'zone=:zone, channel=:channel, confirmed=:confirmed, text=:text, external_id=:external_id WHERE meeting.id = :row_id',
                     {'uid': 'uid',
                      'contact_id': '',
                      'interaction_id': '',
                      'planned_on': 'date',
                      'planned_time': '',
                      'zone': '',
                      'channel': '',
                      'confirmed': 'flag',
                      'text': '',
                      'external_id': '',
                      'row_id': ''},
                     (),
                     ()),
 'replace_name_word': ('UPDATE name_word SET contact_id=:contact_id, word=:word WHERE name_word.id = :row_id',
                       {'contact_id': '', 'word': '', 'row_id': ''},
                       (),
                       ()),
 'replace_need': ('UPDATE need SET uid=:uid, contact_id=:contact_id, interaction_id=:interaction_id, kind=:kind, asked=:asked, underlying=:underlying, '
                  'stated_on=:stated_on, restated_on=:restated_on, agreed=:agreed, corrected=:corrected, resolution=:resolution, resolved_on=:resolved_on, '
                  'checked_on=:checked_on, felt_after=:felt_after, dropped_on=:dropped_on WHERE need.id = :row_id',
                  {'uid': 'uid',
                   'contact_id': '',
                   'interaction_id': '',
                   'kind': '',
                   'asked': '',
                   'underlying': '',
                   'stated_on': 'date',
                   'restated_on': 'date',
                   'agreed': 'flag',
                   'corrected': '',
                   'resolution': '',
                   'resolved_on': 'date',
                   'checked_on': 'date',
                   'felt_after': '',
                   'dropped_on': 'date',
                   'row_id': ''},
                  (),
                  ()),
 'replace_nickname': ('UPDATE nickname SET uid=:uid, contact_id=:contact_id, name=:name WHERE nickname.id = :row_id',
                      {'uid': 'uid', 'contact_id': '', 'name': '', 'row_id': ''},
                      (),
                      ()),
 'replace_occasion': ('UPDATE occasion SET uid=:uid, contact_id=:contact_id, kind=:kind, month=:month, day=:day, year=:year, label=:label WHERE occasion.id = '
                      ':row_id',
                      {'uid': 'uid', 'contact_id': '', 'kind': '', 'month': '', 'day': '', 'year': '', 'label': '', 'row_id': ''},
                      (),
                      ()),
 'replace_operation': ('UPDATE operation SET uid=:uid, command=:command, machine=:machine, done_at=:done_at, undoes_id=:undoes_id, whom=:whom WHERE '
                       'operation.id = :row_id',
                       {'uid': 'uid', 'command': '', 'machine': '', 'done_at': 'instant', 'undoes_id': '', 'whom': '', 'row_id': ''},
                       (),
                       ()),
 'replace_organization': ('UPDATE organization SET uid=:uid, name=:name, name_key=:name_key WHERE organization.id = :row_id',
                          {'uid': 'uid', 'name': '', 'name_key': '', 'row_id': ''},
                          (),
                          ()),
 'replace_original': ('UPDATE original SET uid=:uid, contact_id=:contact_id, origin=:origin, digest=:digest, external_id=:external_id, card=:card WHERE '
                      'original.id = :row_id',
                      {'uid': 'uid', 'contact_id': '', 'origin': '', 'digest': '', 'external_id': '', 'card': '', 'row_id': ''},
                      (),
                      ()),
 'replace_participant': ('UPDATE participant SET uid=:uid, interaction_id=:interaction_id, contact_id=:contact_id, happened_on=:happened_on, '
                         'position=:position, felt=:felt WHERE participant.id = :row_id',
                         {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'happened_on': 'date', 'position': '', 'felt': '', 'row_id': ''},
                         (),
                         ()),
 'replace_preference': ('UPDATE preference SET uid=:uid, contact_id=:contact_id, organization_id=:organization_id, interaction_id=:interaction_id, '
                        'aspect=:aspect, channel=:channel, stance=:stance, appointment=:appointment, windows=:windows, days=:days, valid_from=:valid_from, '
                        'valid_until=:valid_until, words=:words, stated_on=:stated_on, most_days=:most_days, until_said=:until_said, lifted=:lifted WHERE '
                        'preference.id = :row_id',
                        {'uid': 'uid',
                         'contact_id': '',
                         'organization_id': '',
                         'interaction_id': '',
                         'aspect': '',
                         'channel': '',
                         'stance': '',
                         'appointment': '',
                         'windows': 'json',
                         'days': '',
                         'valid_from': 'date',
                         'valid_until': 'date',
                         'words': '',
                         'stated_on': 'date',
                         'most_days': '',
                         'until_said': '',
                         'lifted': 'flag',
                         'row_id': ''},
                        (),
                        ()),
 'replace_promise': ('UPDATE promise SET uid=:uid, contact_id=:contact_id, interaction_id=:interaction_id, direction=:direction, text=:text, made_on=:made_on, '
                     'due_on=:due_on, kept_on=:kept_on, dropped_on=:dropped_on WHERE promise.id = :row_id',
                     {'uid': 'uid',
                      'contact_id': '',
                      'interaction_id': '',
                      'direction': '',
                      'text': '',
                      'made_on': 'date',
                      'due_on': 'date',
                      'kept_on': 'date',
                      'dropped_on': 'date',
                      'row_id': ''},
                     (),
                     ()),
 'replace_question': ('UPDATE question SET uid=:uid, contact_id=:contact_id, interaction_id=:interaction_id, text=:text, added_on=:added_on, '
                      'asked_on=:asked_on, dropped_on=:dropped_on, ask_on=:ask_on WHERE question.id = :row_id',
                      {'uid': 'uid',
                       'contact_id': '',
                       'interaction_id': '',
                       'text': '',
                       'added_on': 'date',
                       'asked_on': 'date',
                       'dropped_on': 'date',
                       'ask_on': 'date',
                       'row_id': ''},
                      (),
                      ()),
 'replace_recall': ('UPDATE recall SET uid=:uid, interaction_id=:interaction_id, contact_id=:contact_id, study_day=:study_day, answers=:answers, '
                    'finished_at=:finished_at, recalled=:recalled, "of"=:of, flips=:flips WHERE recall.id = :row_id',
                    {'uid': 'uid',
                     'interaction_id': '',
                     'contact_id': '',
                     'study_day': 'date',
                     'answers': 'json',
                     'finished_at': 'instant',
                     'recalled': '',
                     'of': '',
                     'flips': 'json',
                     'row_id': ''},
                    (),
                    ()),
 'replace_relationship': ('UPDATE relationship SET uid=:uid, contact_id=:contact_id, kind=:kind, other_contact_id=:other_contact_id, other_name=:other_name '
                          'WHERE relationship.id = :row_id',
                          {'uid': 'uid', 'contact_id': '', 'kind': '', 'other_contact_id': '', 'other_name': '', 'row_id': ''},
                          (),
                          ()),
 'replace_review': ('UPDATE review SET uid=:uid, card_id=:card_id, rating=:rating, reviewed_at=:reviewed_at, study_day=:study_day, answer=:answer, mode=:mode, '
                    'due_on=:due_on, verdict=:verdict, probability=:probability WHERE review.id = :row_id',
                    {'uid': 'uid',
                     'card_id': '',
                     'rating': '',
                     'reviewed_at': 'instant',
                     'study_day': 'date',
                     'answer': '',
                     'mode': '',
                     'due_on': 'date',
                     'verdict': '',
                     'probability': '',
                     'row_id': ''},
                    (),
                    ()),
 'replace_rhythm': ('UPDATE rhythm SET contact_id=:contact_id, quiet_on=:quiet_on, days=:days, wished=:wished WHERE rhythm.id = :row_id',
                    {'contact_id': '', 'quiet_on': 'date', 'days': '', 'wished': 'flag', 'row_id': ''},
                    (),
                    ()),
 'replace_tombstone': ('UPDATE tombstone SET uid=:uid, kind=:kind, salt=:salt, marks=:marks, forgotten_on=:forgotten_on WHERE tombstone.id = :row_id',
                       {'uid': 'uid', 'kind': '', 'salt': '', 'marks': 'json', 'forgotten_on': 'date', 'row_id': ''},
                       (),
                       ()),
 'restore_affiliation': ('INSERT INTO affiliation (id, uid, contact_id, organization_id, role, since_on, until_on) VALUES (:id, :uid, :contact_id, '
                         ':organization_id, :role, :since_on, :until_on)',
                         {'id': '', 'uid': 'uid', 'contact_id': '', 'organization_id': '', 'role': '', 'since_on': 'date', 'until_on': 'date'},
                         (),
                         ()),
 'restore_attachment': ('INSERT INTO attachment (id, uid, original_id, place, content) VALUES (:id, :uid, :original_id, :place, :content)',
                        {'id': '', 'uid': 'uid', 'original_id': '', 'place': '', 'content': 'bytes'},
                        (),
                        ()),
 'restore_breach': ('INSERT INTO breach (id, uid, interaction_id, contact_id, preference_id, why) VALUES (:id, :uid, :interaction_id, :contact_id, '
                    ':preference_id, :why)',
                    {'id': '', 'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'preference_id': '', 'why': ''},
                    (),
                    ()),
 'restore_card': ('INSERT INTO card (id, uid, contact_id, kind, fact_id, preference_id, other_id, state, stability, difficulty, due_on, reviewed_on, reviews, '
                  'lapses, suspended, buried_until, answer) VALUES (:id, :uid, :contact_id, :kind, :fact_id, :preference_id, :other_id, :state, :stability, '
                  ':difficulty, :due_on, :reviewed_on, :reviews, :lapses, :suspended, :buried_until, :answer)',
                  {'id': '',
                   'uid': 'uid',
                   'contact_id': '',
                   'kind': '',
                   'fact_id': '',
                   'preference_id': '',
                   'other_id': '',
                   'state': '',
                   'stability': '',
                   'difficulty': '',
                   'due_on': 'date',
                   'reviewed_on': 'date',
                   'reviews': '',
                   'lapses': '',
                   'suspended': 'flag',
                   'buried_until': 'date',
                   'answer': ''},
                  (),
                  ()),
 'restore_change': ('INSERT INTO change (id, operation_id, table_name, row_id, action, "before") VALUES (:id, :operation_id, :table_name, :row_id, :action, '
                    ':before)',
                    {'id': '', 'operation_id': '', 'table_name': '', 'row_id': '', 'action': '', 'before': ''},
                    (),
                    ()),
 'restore_confusion': ('INSERT INTO confusion (id, uid, contact_id, other_id, fact_id, confused_on) VALUES (:id, :uid, :contact_id, :other_id, :fact_id, '
                       ':confused_on)',
                       {'id': '', 'uid': 'uid', 'contact_id': '', 'other_id': '', 'fact_id': '', 'confused_on': 'date'},
                       (),
                       ()),
 'restore_contact': ('INSERT INTO contact (id, uid, handle, name, name_key, said, pronouns, zone, met, died_on, archived_on, later_on) VALUES (:id, :uid, '
                     ':handle, :name, :name_key, :said, :pronouns, :zone, :met, :died_on, :archived_on, :later_on)',
                     {'id': '',
                      'uid': 'uid',
                      'handle': '',
                      'name': '',
                      'name_key': '',
                      'said': '',
                      'pronouns': '',
                      'zone': '',
                      'met': '',
                      'died_on': 'date',
                      'archived_on': 'date',
                      'later_on': 'date'},
                     (),
                     ()),
 'restore_contact_point': ('INSERT INTO contact_point (id, uid, contact_id, channel, address, match_key, rank, label) VALUES (:id, :uid, :contact_id, '
                           ':channel, :address, :match_key, :rank, :label)',
                           {'id': '', 'uid': 'uid', 'contact_id': '', 'channel': '', 'address': '', 'match_key': '', 'rank': '', 'label': ''},
                           (),
                           ()),
 'restore_contact_tag': ('INSERT INTO contact_tag (id, uid, contact_id, tag) VALUES (:id, :uid, :contact_id, :tag)',
                         {'id': '', 'uid': 'uid', 'contact_id': '', 'tag': ''},
                         (),
                         ()),
 'restore_current_operation': ('INSERT INTO current_operation (id, operation_id, bulk) VALUES (:id, :operation_id, :bulk)',
                               {'id': '', 'operation_id': '', 'bulk': 'flag'},
                               (),
                               ()),
 'restore_fact': ('INSERT INTO fact (id, uid, contact_id, interaction_id, topic, text, sensitive, learned_on, superseded_by_id, dropped_on) VALUES (:id, :uid, '
                  ':contact_id, :interaction_id, :topic, :text, :sensitive, :learned_on, :superseded_by_id, :dropped_on)',
                  {'id': '',
                   'uid': 'uid',
                   'contact_id': '',
                   'interaction_id': '',
                   'topic': '',
                   'text': '',
                   'sensitive': 'flag',
                   'learned_on': 'date',
                   'superseded_by_id': '',
                   'dropped_on': 'date'},
                  (),
                  ()),
 'restore_fact_tag': ('INSERT INTO fact_tag (id, uid, fact_id, tag) VALUES (:id, :uid, :fact_id, :tag)',
                      {'id': '', 'uid': 'uid', 'fact_id': '', 'tag': ''},
                      (),
                      ()),
 'restore_former_contact': ('INSERT INTO former_contact (id, uid, contact_id, handle) VALUES (:id, :uid, :contact_id, :handle)',
                            {'id': '', 'uid': 'uid', 'contact_id': '', 'handle': ''},
                            (),
                            ()),
 'restore_interaction': ('INSERT INTO interaction (id, uid, happened_on, happened_at, zone, channel, direction, answered, imported, summary, external_id, '
                         'announced) VALUES (:id, :uid, :happened_on, :happened_at, :zone, :channel, :direction, :answered, :imported, :summary, :external_id, '
                         ':announced)',
                         {'id': '',
                          'uid': 'uid',
                          'happened_on': 'date',
                          'happened_at': 'instant',
                          'zone': '',
                          'channel': '',
                          'direction': '',
                          'answered': 'flag',
                          'imported': 'flag',
                          'summary': '',
                          'external_id': '',
                          'announced': 'flag'},
                         (),
                         ()),
 'restore_meeting': ('INSERT INTO meeting (id, uid, contact_id, interaction_id, planned_on, planned_time, zone, channel, confirmed, text, external_id) VALUES '
                     '(:id, :uid, :contact_id, :interaction_id, :planned_on, :planned_time, :zone, :channel, :confirmed, :text, :external_id)',
                     {'id': '',
                      'uid': 'uid',
                      'contact_id': '',
                      'interaction_id': '',
                      'planned_on': 'date',
                      'planned_time': '',
                      'zone': '',
                      'channel': '',
                      'confirmed': 'flag',
                      'text': '',
                      'external_id': ''},
                     (),
                     ()),
 'restore_name_word': ('INSERT INTO name_word (id, contact_id, word) VALUES (:id, :contact_id, :word)', {'id': '', 'contact_id': '', 'word': ''}, (), ()),
 'restore_need': ('INSERT INTO need (id, uid, contact_id, interaction_id, kind, asked, underlying, stated_on, restated_on, agreed, corrected, resolution, '
                  'resolved_on, checked_on, felt_after, dropped_on) VALUES (:id, :uid, :contact_id, :interaction_id, :kind, :asked, :underlying, :stated_on, '
                  ':restated_on, :agreed, :corrected, :resolution, :resolved_on, :checked_on, :felt_after, :dropped_on)',
                  {'id': '',
                   'uid': 'uid',
                   'contact_id': '',
                   'interaction_id': '',
                   'kind': '',
                   'asked': '',
                   'underlying': '',
                   'stated_on': 'date',
                   'restated_on': 'date',
                   'agreed': 'flag',
                   'corrected': '',
                   'resolution': '',
                   'resolved_on': 'date',
                   'checked_on': 'date',
                   'felt_after': '',
                   'dropped_on': 'date'},
                  (),
                  ()),
 'restore_nickname': ('INSERT INTO nickname (id, uid, contact_id, name) VALUES (:id, :uid, :contact_id, :name)',
                      {'id': '', 'uid': 'uid', 'contact_id': '', 'name': ''},
                      (),
                      ()),
 'restore_occasion': ('INSERT INTO occasion (id, uid, contact_id, kind, month, day, year, label) VALUES (:id, :uid, :contact_id, :kind, :month, :day, :year, '
                      ':label)',
                      {'id': '', 'uid': 'uid', 'contact_id': '', 'kind': '', 'month': '', 'day': '', 'year': '', 'label': ''},
                      (),
                      ()),
 'restore_operation': ('INSERT INTO operation (id, uid, command, machine, done_at, undoes_id, whom) VALUES (:id, :uid, :command, :machine, :done_at, '
                       ':undoes_id, :whom)',
                       {'id': '', 'uid': 'uid', 'command': '', 'machine': '', 'done_at': 'instant', 'undoes_id': '', 'whom': ''},
                       (),
                       ()),
 'restore_organization': ('INSERT INTO organization (id, uid, name, name_key) VALUES (:id, :uid, :name, :name_key)',
                          {'id': '', 'uid': 'uid', 'name': '', 'name_key': ''},
                          (),
                          ()),
 'restore_original': ('INSERT INTO original (id, uid, contact_id, origin, digest, external_id, card) VALUES (:id, :uid, :contact_id, :origin, :digest, '
                      ':external_id, :card)',
                      {'id': '', 'uid': 'uid', 'contact_id': '', 'origin': '', 'digest': '', 'external_id': '', 'card': ''},
                      (),
                      ()),
 'restore_participant': ('INSERT INTO participant (id, uid, interaction_id, contact_id, happened_on, position, felt) VALUES (:id, :uid, :interaction_id, '
                         ':contact_id, :happened_on, :position, :felt)',
                         {'id': '', 'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'happened_on': 'date', 'position': '', 'felt': ''},
                         (),
                         ()),
 'restore_preference': ('INSERT INTO preference (id, uid, contact_id, organization_id, interaction_id, aspect, channel, stance, appointment, windows, days, '
                        'valid_from, valid_until, words, stated_on, most_days, until_said, lifted) VALUES (:id, :uid, :contact_id, :organization_id, '
                        ':interaction_id, :aspect, :channel, :stance, :appointment, :windows, :days, :valid_from, :valid_until, :words, :stated_on, '
                        ':most_days, :until_said, :lifted)',
                        {'id': '',
                         'uid': 'uid',
                         'contact_id': '',
                         'organization_id': '',
                         'interaction_id': '',
                         'aspect': '',
                         'channel': '',
                         'stance': '',
                         'appointment': '',
                         'windows': 'json',
                         'days': '',
                         'valid_from': 'date',
                         'valid_until': 'date',
                         'words': '',
                         'stated_on': 'date',
                         'most_days': '',
                         'until_said': '',
                         'lifted': 'flag'},
                        (),
                        ()),
 'restore_promise': ('INSERT INTO promise (id, uid, contact_id, interaction_id, direction, text, made_on, due_on, kept_on, dropped_on) VALUES (:id, :uid, '
                     ':contact_id, :interaction_id, :direction, :text, :made_on, :due_on, :kept_on, :dropped_on)',
                     {'id': '',
                      'uid': 'uid',
                      'contact_id': '',
                      'interaction_id': '',
                      'direction': '',
                      'text': '',
                      'made_on': 'date',
                      'due_on': 'date',
                      'kept_on': 'date',
                      'dropped_on': 'date'},
                     (),
                     ()),
 'restore_question': ('INSERT INTO question (id, uid, contact_id, interaction_id, text, added_on, asked_on, dropped_on, ask_on) VALUES (:id, :uid, '
                      ':contact_id, :interaction_id, :text, :added_on, :asked_on, :dropped_on, :ask_on)',
                      {'id': '',
                       'uid': 'uid',
                       'contact_id': '',
                       'interaction_id': '',
                       'text': '',
                       'added_on': 'date',
                       'asked_on': 'date',
                       'dropped_on': 'date',
                       'ask_on': 'date'},
                      (),
                      ()),
 'restore_recall': ('INSERT INTO recall (id, uid, interaction_id, contact_id, study_day, answers, finished_at, recalled, "of", flips) VALUES (:id, :uid, '
                    ':interaction_id, :contact_id, :study_day, :answers, :finished_at, :recalled, :of, :flips)',
                    {'id': '',
                     'uid': 'uid',
                     'interaction_id': '',
                     'contact_id': '',
                     'study_day': 'date',
                     'answers': 'json',
                     'finished_at': 'instant',
                     'recalled': '',
                     'of': '',
                     'flips': 'json'},
                    (),
                    ()),
 'restore_relationship': ('INSERT INTO relationship (id, uid, contact_id, kind, other_contact_id, other_name) VALUES (:id, :uid, :contact_id, :kind, '
                          ':other_contact_id, :other_name)',
                          {'id': '', 'uid': 'uid', 'contact_id': '', 'kind': '', 'other_contact_id': '', 'other_name': ''},
                          (),
                          ()),
 'restore_review': ('INSERT INTO review (id, uid, card_id, rating, reviewed_at, study_day, answer, mode, due_on, verdict, probability) VALUES (:id, :uid, '
                    ':card_id, :rating, :reviewed_at, :study_day, :answer, :mode, :due_on, :verdict, :probability)',
                    {'id': '',
                     'uid': 'uid',
                     'card_id': '',
                     'rating': '',
                     'reviewed_at': 'instant',
                     'study_day': 'date',
                     'answer': '',
                     'mode': '',
                     'due_on': 'date',
                     'verdict': '',
                     'probability': ''},
                    (),
                    ()),
 'restore_rhythm': ('INSERT INTO rhythm (id, contact_id, quiet_on, days, wished) VALUES (:id, :contact_id, :quiet_on, :days, :wished)',
                    {'id': '', 'contact_id': '', 'quiet_on': 'date', 'days': '', 'wished': 'flag'},
                    (),
                    ()),
 'restore_tombstone': ('INSERT INTO tombstone (id, uid, kind, salt, marks, forgotten_on) VALUES (:id, :uid, :kind, :salt, :marks, :forgotten_on)',
                       {'id': '', 'uid': 'uid', 'kind': '', 'salt': '', 'marks': 'json', 'forgotten_on': 'date'},
                       (),
                       ()),
 'reviews_of': ('SELECT review.id, review.uid, review.card_id, review.rating, review.reviewed_at, review.study_day, review.answer, review.mode, review.due_on, '
                'review.verdict, review.probability FROM review WHERE review.card_id = :card_id ORDER BY review.id',
                {'card_id': ''},
                ('id', 'uid', 'card_id', 'rating', 'reviewed_at', 'study_day', 'answer', 'mode', 'due_on', 'verdict', 'probability'),
                ('', 'uid', '', '', 'instant', 'date', '', '', 'date', '', '')),
 'rows_between': ('SELECT anon_1."key" FROM (SELECT interaction.id * 8 + 1 AS "key" FROM interaction WHERE interaction.happened_on BETWEEN :since AND :until '
                  'UNION ALL SELECT fact.id * 8 + 2 AS "key" FROM fact JOIN interaction ON fact.interaction_id = interaction.id WHERE interaction.happened_on '
                  'BETWEEN :since AND :until) AS anon_1 ORDER BY anon_1."key" DESC LIMIT :most OFFSET 0',
                  {'since': 'date', 'until': 'date', 'most': ''},
                  ('key',),
                  ('',)),
 'rows_of_contacts': ('SELECT anon_1."key" FROM (SELECT participant.interaction_id * 8 + 1 AS "key" FROM participant WHERE participant.contact_id IN (SELECT '
                      'CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) UNION ALL SELECT fact.id * 8 + 2 AS "key" FROM fact WHERE '
                      'fact.contact_id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) UNION ALL SELECT need.id * 8 + 3 AS '
                      '"key" FROM need WHERE need.contact_id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) UNION ALL '
                      'SELECT promise.id * 8 + 4 AS "key" FROM promise WHERE promise.contact_id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM '
                      'json_each(:ids) AS listed) UNION ALL SELECT preference.id * 8 + 5 AS "key" FROM preference WHERE preference.contact_id IN (SELECT '
                      'CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) UNION ALL SELECT question.id * 8 + 6 AS "key" FROM question '
                      'WHERE question.contact_id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) UNION ALL SELECT contact.id '
                      '* 8 + 7 AS "key" FROM contact WHERE contact.id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed)) AS '
                      'anon_1 ORDER BY anon_1."key" DESC LIMIT :most OFFSET 0',
                      {'ids': '', 'most': ''},
                      ('key',),
                      ('',)),
 'rules_of': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
              'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
              'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM preference '
              'WHERE preference.contact_id = :contact_id OR preference.organization_id IN (SELECT affiliation.organization_id FROM affiliation WHERE '
              'affiliation.contact_id = :contact_id AND affiliation.until_on IS NULL AND affiliation.organization_id IS NOT NULL) ORDER BY preference.id',
              {'contact_id': ''},
              ('id',
               'uid',
               'contact_id',
               'organization_id',
               'interaction_id',
               'aspect',
               'channel',
               'stance',
               'appointment',
               'windows',
               'days',
               'valid_from',
               'valid_until',
               'words',
               'stated_on',
               'most_days',
               'until_said',
               'lifted'),
              ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'rules_of_organization': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, '
                           'preference.aspect, preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, '
                           'preference.valid_from, preference.valid_until, preference.words, preference.stated_on, preference.most_days, '
                           'preference.until_said, preference.lifted FROM preference WHERE preference.organization_id = :organization_id ORDER BY '
                           'preference.id',
                           {'organization_id': ''},
                           ('id',
                            'uid',
                            'contact_id',
                            'organization_id',
                            'interaction_id',
                            'aspect',
                            'channel',
                            'stance',
                            'appointment',
                            'windows',
                            'days',
                            'valid_from',
                            'valid_until',
                            'words',
                            'stated_on',
                            'most_days',
                            'until_said',
                            'lifted'),
                           ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'rules_to_learn': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                    'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                    'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                    'preference JOIN contact ON preference.contact_id = contact.id JOIN interaction ON preference.interaction_id = interaction.id WHERE '
                    'preference.stated_on >= :since AND preference.lifted IS 0 AND interaction.imported IS 0 AND contact.died_on IS NULL AND '
                    'contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
                    "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM "
                    "preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND "
                    '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                    "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                    'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                    'IS NULL)) AND NOT (EXISTS (SELECT * FROM card WHERE card.preference_id = preference.id)) ORDER BY preference.stated_on DESC, '
                    'preference.id LIMIT :most OFFSET 0',
                    {'since': 'date', 'today': 'date', 'most': ''},
                    ('id',
                     'uid',
                     'contact_id',
                     'organization_id',
                     'interaction_id',
                     'aspect',
                     'channel',
                     'stance',
                     'appointment',
                     'windows',
                     'days',
                     'valid_from',
                     'valid_until',
                     'words',
                     'stated_on',
                     'most_days',
                     'until_said',
                     'lifted'),
                    ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'rules_told': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                'preference WHERE preference.interaction_id = :interaction_id AND preference.contact_id = :contact_id AND preference.lifted IS 0 ORDER BY '
                'preference.id',
                {'interaction_id': '', 'contact_id': ''},
                ('id',
                 'uid',
                 'contact_id',
                 'organization_id',
                 'interaction_id',
                 'aspect',
                 'channel',
                 'stance',
                 'appointment',
                 'windows',
                 'days',
                 'valid_from',
                 'valid_until',
                 'words',
                 'stated_on',
                 'most_days',
                 'until_said',
                 'lifted'),
                ('', 'uid', '', '', '', '', '', '', '', 'json', '', 'date', 'date', '', 'date', '', '', 'flag')),
 'search': ('SELECT search.rowid FROM search WHERE search MATCH :terms ORDER BY search.rowid DESC LIMIT :most OFFSET 0',
            {'terms': '', 'most': ''},
            ('rowid',),
            ('',)),
 'search_among': ('SELECT search.rowid FROM search WHERE (search MATCH :terms) AND search.rowid IN (SELECT CAST(listed.value AS INTEGER) AS value FROM '
                  'json_each(:ids) AS listed) ORDER BY search.rowid DESC',
                  {'terms': '', 'ids': ''},
                  ('rowid',),
                  ('',)),
 'search_size': ('SELECT sum(anon_1.id) AS sum_1, max(anon_1.id) * 8 + 8 AS anon_2 FROM (SELECT (SELECT coalesce(max(interaction.id), 0) AS coalesce_1 FROM '
                 'interaction) AS id UNION ALL SELECT (SELECT coalesce(max(contact.id), 0) AS coalesce_2 FROM contact) AS id UNION ALL SELECT (SELECT '
                 'coalesce(max(fact.id), 0) AS coalesce_3 FROM fact) AS id UNION ALL SELECT (SELECT coalesce(max(need.id), 0) AS coalesce_4 FROM need) AS id '
                 'UNION ALL SELECT (SELECT coalesce(max(promise.id), 0) AS coalesce_5 FROM promise) AS id UNION ALL SELECT (SELECT '
                 'coalesce(max(preference.id), 0) AS coalesce_6 FROM preference) AS id UNION ALL SELECT (SELECT coalesce(max(question.id), 0) AS coalesce_7 '
                 'FROM question) AS id) AS anon_1',
                 {},
                 ('None', 'None'),
                 ('', '')),
 'settle_all': ('DELETE FROM unsettled', {}, (), ()),
 'stops_between': ('SELECT preference.id AS preference_id, contact.handle AS contact, coalesce(contact.name, organization.name) AS name, contact.pronouns, '
                   'preference.stated_on AS "on", interaction.channel, count(interaction.id) AS number FROM preference LEFT OUTER JOIN contact ON '
                   'preference.contact_id = contact.id LEFT OUTER JOIN organization ON preference.organization_id = organization.id LEFT OUTER JOIN breach ON '
                   '(breach.contact_id = preference.contact_id OR breach.contact_id IN (SELECT affiliation.contact_id FROM affiliation WHERE '
                   'affiliation.organization_id = preference.organization_id)) AND breach.preference_id IS NOT preference.id LEFT OUTER JOIN interaction ON '
                   "breach.interaction_id = interaction.id AND interaction.happened_on <= preference.stated_on WHERE preference.aspect = 'do_not_contact' AND "
                   'preference.lifted IS 0 AND preference.stated_on BETWEEN :since AND :until GROUP BY preference.id, contact.handle, contact.name, '
                   'organization.name, contact.pronouns, preference.stated_on, interaction.channel ORDER BY preference.stated_on, preference.id, '
                   'interaction.channel',
                   {'since': 'date', 'until': 'date'},
                   ('preference_id', 'contact', 'name', 'pronouns', 'on', 'channel', 'number'),
                   ('', '', '', '', 'date', '', '')),
 'summaries_on': ('SELECT interaction.summary FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = '
                  ':contact_id AND participant.happened_on = :on AND interaction.summary IS NOT NULL',
                  {'contact_id': '', 'on': 'date'},
                  ('summary',),
                  ('',)),
 'tagged': ('SELECT contact.id FROM contact WHERE (EXISTS (SELECT * FROM contact_tag WHERE contact_tag.contact_id = contact.id AND contact_tag.tag = :tag)) OR '
            '(EXISTS (SELECT * FROM fact, fact_tag WHERE fact.contact_id = contact.id AND fact_tag.fact_id = fact.id AND fact_tag.tag = :tag AND '
            'fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL))',
            {'tag': ''},
            ('id',),
            ('',)),
 'tags_of': ('SELECT contact_tag.id, contact_tag.uid, contact_tag.contact_id, contact_tag.tag FROM contact_tag WHERE contact_tag.contact_id = :contact_id '
             'ORDER BY contact_tag.tag',
             {'contact_id': ''},
             ('id', 'uid', 'contact_id', 'tag'),
             ('', 'uid', '', '')),
 'tags_of_fact': ('SELECT fact_tag.id, fact_tag.uid, fact_tag.fact_id, fact_tag.tag FROM fact_tag WHERE fact_tag.fact_id = :fact_id ORDER BY fact_tag.id',
                  {'fact_id': ''},
                  ('id', 'uid', 'fact_id', 'tag'),
                  ('', 'uid', '', '')),
 'talk_days': ('SELECT participant.happened_on AS "on", interaction.channel FROM participant JOIN interaction ON participant.interaction_id = interaction.id '
               'WHERE participant.contact_id = :contact_id AND interaction.answered IS 1 ORDER BY participant.happened_on DESC, participant.interaction_id '
               'DESC LIMIT :most OFFSET 0',
               {'contact_id': '', 'most': ''},
               ('on', 'channel'),
               ('date', '')),
 'talked_with_on': ('SELECT participant.contact_id FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
                    'participant.contact_id IN (SELECT CAST(listed.value AS INTEGER) AS value FROM json_each(:ids) AS listed) AND participant.happened_on = '
                    ':on AND interaction.answered IS 1',
                    {'ids': '', 'on': 'date'},
                    ('contact_id',),
                    ('',)),
 'talks': ('SELECT interaction.id, interaction.happened_on, interaction.channel, interaction.direction, interaction.answered, (SELECT '
           "group_concat(anon_1.felt, ', ') AS aggregate_strings_1 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM "
           'participant JOIN contact ON participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY participant.position) '
           "AS anon_1) AS felt, interaction.summary, interaction.external_id, (SELECT group_concat(anon_1.name, ', ') AS aggregate_strings_2 FROM (SELECT "
           'contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact ON participant.contact_id = contact.id '
           "WHERE participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS who, (SELECT group_concat(anon_1.handle, ' ') AS "
           'aggregate_strings_3 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact ON '
           'participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS handles, '
           "(SELECT group_concat(anon_2.text, '; ') AS aggregate_strings_4 FROM (SELECT fact.text AS text FROM fact WHERE fact.interaction_id = interaction.id "
           'AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL AND fact.sensitive IS 0 ORDER BY fact.id) AS anon_2) AS learned, (SELECT '
           "group_concat(anon_3.text, '; ') AS aggregate_strings_5 FROM (SELECT coalesce(need.asked, need.underlying) AS text FROM need WHERE "
           "need.interaction_id = interaction.id ORDER BY need.id) AS anon_3) AS asked, (SELECT group_concat(anon_4.text, '; ') AS aggregate_strings_6 FROM "
           '(SELECT promise.text AS text FROM promise WHERE promise.interaction_id = interaction.id AND promise.dropped_on IS NULL ORDER BY promise.id) AS '
           'anon_4) AS promised FROM interaction ORDER BY interaction.happened_on DESC, interaction.id DESC',
           {},
           ('id', 'happened_on', 'channel', 'direction', 'answered', 'felt', 'summary', 'external_id', 'who', 'handles', 'learned', 'asked', 'promised'),
           ('', 'date', '', '', 'flag', '', '', '', '', '', '', '', '')),
 'talks_alone_with': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                      'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                      'FROM interaction WHERE interaction.id IN (SELECT participant.interaction_id FROM participant WHERE participant.contact_id = '
                      ':contact_id) AND NOT (EXISTS (SELECT * FROM participant WHERE participant.interaction_id = interaction.id AND participant.contact_id != '
                      ':contact_id)) ORDER BY interaction.id',
                      {'contact_id': ''},
                      ('id',
                       'uid',
                       'happened_on',
                       'happened_at',
                       'zone',
                       'channel',
                       'direction',
                       'answered',
                       'imported',
                       'summary',
                       'external_id',
                       'announced'),
                      ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'talks_of': ('SELECT interaction.id, interaction.happened_on, interaction.happened_at, interaction.channel, interaction.direction, interaction.answered, '
              'interaction.summary, participant.felt, interaction.external_id FROM participant JOIN interaction ON participant.interaction_id = interaction.id '
              'WHERE participant.contact_id = :contact_id AND interaction.answered = :answered ORDER BY participant.happened_on DESC, '
              'participant.interaction_id DESC LIMIT :most OFFSET 0',
              {'contact_id': '', 'answered': 'flag', 'most': ''},
              ('id', 'happened_on', 'happened_at', 'channel', 'direction', 'answered', 'summary', 'felt', 'external_id'),
              ('', 'date', 'instant', '', '', 'flag', '', '', '')),
 'talks_to_recall': ('SELECT interaction.id, interaction.happened_on, interaction.happened_at, interaction.channel, participant.contact_id FROM interaction '
                     'JOIN participant ON participant.interaction_id = interaction.id JOIN contact ON participant.contact_id = contact.id WHERE '
                     'interaction.happened_on >= :since AND interaction.happened_on <= :today AND interaction.answered IS 1 AND interaction.imported IS 0 AND '
                     'contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = '
                     "contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                     "(EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted "
                     'IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                     'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                     "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                     "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                     'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                     'IS NULL)) AND ((EXISTS (SELECT * FROM fact WHERE fact.interaction_id = interaction.id AND fact.contact_id = participant.contact_id AND '
                     'fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL)) OR (EXISTS (SELECT * FROM need WHERE need.interaction_id = interaction.id '
                     'AND need.contact_id = participant.contact_id AND need.dropped_on IS NULL)) OR (EXISTS (SELECT * FROM preference WHERE '
                     'preference.interaction_id = interaction.id AND preference.contact_id = participant.contact_id AND preference.lifted IS 0))) AND NOT '
                     '(EXISTS (SELECT * FROM recall WHERE recall.interaction_id = interaction.id AND recall.contact_id = participant.contact_id AND '
                     'recall.finished_at IS NOT NULL)) ORDER BY interaction.happened_on, interaction.happened_at, interaction.id, participant.position',
                     {'since': 'date', 'today': 'date'},
                     ('id', 'happened_on', 'happened_at', 'channel', 'contact_id'),
                     ('', 'date', 'instant', '', '')),
 'talks_with': ('SELECT interaction.id, interaction.happened_on, interaction.channel, interaction.direction, interaction.answered, (SELECT '
                "group_concat(anon_1.felt, ', ') AS aggregate_strings_1 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt "
                'FROM participant JOIN contact ON participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY '
                "participant.position) AS anon_1) AS felt, interaction.summary, interaction.external_id, (SELECT group_concat(anon_1.name, ', ') AS "
                'aggregate_strings_2 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact ON '
                'participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS who, '
                "(SELECT group_concat(anon_1.handle, ' ') AS aggregate_strings_3 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt "
                'AS felt FROM participant JOIN contact ON participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY '
                "participant.position) AS anon_1) AS handles, (SELECT group_concat(anon_2.text, '; ') AS aggregate_strings_4 FROM (SELECT fact.text AS text "
                'FROM fact WHERE fact.interaction_id = interaction.id AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL AND fact.sensitive IS 0 '
                "ORDER BY fact.id) AS anon_2) AS learned, (SELECT group_concat(anon_3.text, '; ') AS aggregate_strings_5 FROM (SELECT coalesce(need.asked, "
                'need.underlying) AS text FROM need WHERE need.interaction_id = interaction.id ORDER BY need.id) AS anon_3) AS asked, (SELECT '
                "group_concat(anon_4.text, '; ') AS aggregate_strings_6 FROM (SELECT promise.text AS text FROM promise WHERE promise.interaction_id = "
                'interaction.id AND promise.dropped_on IS NULL ORDER BY promise.id) AS anon_4) AS promised FROM participant JOIN interaction ON '
                'participant.interaction_id = interaction.id WHERE participant.contact_id = :contact_id ORDER BY participant.happened_on DESC, '
                'participant.interaction_id DESC',
                {'contact_id': ''},
                ('id', 'happened_on', 'channel', 'direction', 'answered', 'felt', 'summary', 'external_id', 'who', 'handles', 'learned', 'asked', 'promised'),
                ('', 'date', '', '', 'flag', '', '', '', '', '', '', '', '')),
 'unmarked_since': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                    'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                    'FROM interaction JOIN participant ON participant.interaction_id = interaction.id WHERE participant.contact_id = :contact_id AND '
                    "participant.happened_on >= :since AND interaction.direction = 'out' AND NOT (EXISTS (SELECT * FROM breach WHERE breach.interaction_id = "
                    'interaction.id AND breach.contact_id = :contact_id)) ORDER BY participant.happened_on, participant.interaction_id',
                    {'contact_id': '', 'since': 'date'},
                    ('id', 'uid', 'happened_on', 'happened_at', 'zone', 'channel', 'direction', 'answered', 'imported', 'summary', 'external_id', 'announced'),
                    ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'unsettle_all': ('INSERT INTO unsettled (id) SELECT contact.id FROM contact', {}, (), ()),
 'unsettled_contacts': ('SELECT unsettled.id FROM unsettled JOIN contact ON unsettled.id = contact.id ORDER BY unsettled.id', {}, ('id',), ('',)),
 'waiting_checks': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                    'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need JOIN contact '
                    'ON need.contact_id = contact.id WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR '
                    'contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
                    "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM "
                    "preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND "
                    '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT "
                    "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                    'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                    "IS NULL)) AND need.kind = 'complaint' AND need.dropped_on IS NULL AND need.checked_on IS NULL AND need.resolved_on <= :until ORDER BY "
                    'need.resolved_on DESC, need.id DESC',
                    {'today': 'date', 'until': 'date'},
                    ('id',
                     'uid',
                     'contact_id',
                     'interaction_id',
                     'kind',
                     'asked',
                     'underlying',
                     'stated_on',
                     'restated_on',
                     'agreed',
                     'corrected',
                     'resolution',
                     'resolved_on',
                     'checked_on',
                     'felt_after',
                     'dropped_on'),
                    ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'waiting_complaints': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, '
                        'need.restated_on, need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on '
                        'FROM need JOIN contact ON need.contact_id = contact.id WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND '
                        '(contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = '
                        "contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND "
                        "NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND "
                        'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id '
                        'IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE '
                        "stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND "
                        'stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND '
                        "newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND "
                        "newer.id > stop.id))) AND place.until_on IS NULL)) AND need.kind = 'complaint' AND need.dropped_on IS NULL AND need.resolved_on IS "
                        'NULL ORDER BY need.stated_on, need.id',
                        {'today': 'date'},
                        ('id',
                         'uid',
                         'contact_id',
                         'interaction_id',
                         'kind',
                         'asked',
                         'underlying',
                         'stated_on',
                         'restated_on',
                         'agreed',
                         'corrected',
                         'resolution',
                         'resolved_on',
                         'checked_on',
                         'felt_after',
                         'dropped_on'),
                        ('', 'uid', '', '', '', '', '', 'date', 'date', 'flag', '', '', 'date', 'date', '', 'date')),
 'waiting_meetings': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, meeting.zone, '
                      'meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting JOIN contact ON meeting.contact_id = contact.id '
                      'WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= :today) AND NOT '
                      "((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until "
                      'IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = '
                      "stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                      'stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place '
                      "ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until "
                      'IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                      "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > "
                      'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND meeting.planned_on >= '
                      ':today AND meeting.planned_on <= :until ORDER BY meeting.planned_on, meeting.planned_time, meeting.id',
                      {'today': 'date', 'until': 'date'},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                      ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'waiting_occasions': ('SELECT occasion.id, occasion.uid, occasion.contact_id, occasion.kind, occasion.month, occasion.day, occasion.year, occasion.label FROM '
                       'occasion JOIN contact ON occasion.contact_id = contact.id WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND '
                       '(contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = '
                       "contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND "
                       "NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND "
                       'newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id '
                       'IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE '
                       "stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= :today) AND "
                       'stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND '
                       "newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND "
                       'newer.id > stop.id))) AND place.until_on IS NULL)) AND (occasion.month, occasion.day) >= (:from_month, :from_day) AND (occasion.month, '
                       'occasion.day) <= (:to_month, :to_day) ORDER BY occasion.id',
                       {'today': 'date', 'from_month': '', 'from_day': '', 'to_month': '', 'to_day': ''},
                       ('id', 'uid', 'contact_id', 'kind', 'month', 'day', 'year', 'label'),
                       ('', 'uid', '', '', '', '', '', '')),
 'waiting_promises': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise JOIN contact ON promise.contact_id = contact.id WHERE contact.died_on '
                      'IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM '
                      "preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                      'stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = '
                      "stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = "
                      'stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place '
                      "ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until "
                      'IS NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                      "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > "
                      'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND promise.kept_on IS NULL '
                      'AND promise.dropped_on IS NULL AND promise.due_on <= :until ORDER BY promise.due_on, promise.id',
                      {'today': 'date', 'until': 'date'},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'waiting_questions': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                       'question.dropped_on, question.ask_on FROM question JOIN contact ON question.contact_id = contact.id WHERE contact.died_on IS NULL AND '
                       'contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= :today) AND NOT ((EXISTS (SELECT * FROM preference AS '
                       "stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= "
                       ':today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND '
                       "newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND "
                       'newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON '
                       "stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                       'NULL OR stop.valid_until >= :today) AND stop.lifted IS 0 AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                       "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS 1 AND (newer.stated_on > "
                       'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND question.asked_on IS '
                       'NULL AND question.dropped_on IS NULL AND question.ask_on <= :today ORDER BY question.ask_on, question.id',
                       {'today': 'date'},
                       ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                       ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'wishes_between': ('SELECT count(*) FILTER (WHERE breach.id IS NULL) AS kept, count(*) AS "of" FROM interaction JOIN participant ON '
                    'participant.interaction_id = interaction.id LEFT OUTER JOIN breach ON breach.interaction_id = interaction.id AND breach.contact_id = '
                    'participant.contact_id WHERE interaction.happened_on BETWEEN :since AND :until AND (breach.id IS NOT NULL OR interaction.direction = '
                    "'out' AND ((EXISTS (SELECT * FROM preference AS rule WHERE rule.contact_id = participant.contact_id AND rule.lifted IS 0 AND "
                    'rule.stated_on <= interaction.happened_on AND (rule.valid_from IS NULL OR rule.valid_from <= interaction.happened_on) AND '
                    '(rule.valid_until IS NULL OR rule.valid_until >= interaction.happened_on) AND rule.interaction_id IS NOT interaction.id AND NOT (EXISTS '
                    '(SELECT * FROM preference AS lift WHERE lift.lifted IS 1 AND lift.stated_on <= interaction.happened_on AND (lift.valid_from IS NULL OR '
                    'lift.valid_from <= interaction.happened_on) AND (lift.valid_until IS NULL OR lift.valid_until >= interaction.happened_on) AND '
                    'lift.contact_id = rule.contact_id AND lift.aspect = rule.aspect AND lift.channel IS rule.channel AND (lift.stated_on > rule.stated_on OR '
                    'lift.stated_on = rule.stated_on AND lift.id > rule.id))))) OR (EXISTS (SELECT * FROM preference AS rule, affiliation WHERE '
                    'rule.organization_id = affiliation.organization_id AND affiliation.contact_id = participant.contact_id AND (affiliation.since_on IS NULL '
                    'OR affiliation.since_on <= interaction.happened_on) AND (affiliation.until_on IS NULL OR affiliation.until_on > interaction.happened_on) '
                    'AND rule.lifted IS 0 AND rule.stated_on <= interaction.happened_on AND (rule.valid_from IS NULL OR rule.valid_from <= '
                    'interaction.happened_on) AND (rule.valid_until IS NULL OR rule.valid_until >= interaction.happened_on) AND rule.interaction_id IS NOT '
                    'interaction.id AND NOT (EXISTS (SELECT * FROM preference AS lift WHERE lift.lifted IS 1 AND lift.stated_on <= interaction.happened_on AND '
                    '(lift.valid_from IS NULL OR lift.valid_from <= interaction.happened_on) AND (lift.valid_until IS NULL OR lift.valid_until >= '
                    'interaction.happened_on) AND lift.organization_id = rule.organization_id AND lift.aspect = rule.aspect AND lift.channel IS rule.channel '
                    'AND (lift.stated_on > rule.stated_on OR lift.stated_on = rule.stated_on AND lift.id > rule.id)))))))',
                    {'since': 'date', 'until': 'date'},
                    ('kept', 'of'),
                    ('', '')),
 'words_of': ('SELECT name_word.id, name_word.contact_id, name_word.word FROM name_word WHERE name_word.contact_id = :contact_id ORDER BY name_word.id',
              {'contact_id': ''},
              ('id', 'contact_id', 'word'),
              ('', '', ''))}
