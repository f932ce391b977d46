"""Generated from models.py and statements.py by `make sql` for postgresql; do not edit."""

# fmt: off
VERSION = 7
REVISION = '0007'
SCHEMA = ['CREATE TABLE contact ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, handle VARCHAR NOT NULL, name VARCHAR NOT NULL, name_key VARCHAR NOT NULL, said VARCHAR, '
 'pronouns VARCHAR, zone VARCHAR, met VARCHAR, died_on DATE, archived_on DATE, later_on DATE, PRIMARY KEY (id), CONSTRAINT handle_filled CHECK (trim(handle) '
 "<> ''), CONSTRAINT name_filled CHECK (trim(name) <> ''), UNIQUE (uid), UNIQUE (handle) )",
 'CREATE TABLE current_operation ( id SERIAL NOT NULL, operation_id INTEGER, bulk BOOLEAN NOT NULL, PRIMARY KEY (id), CONSTRAINT one_row CHECK (id = 1) )',
 'CREATE TABLE interaction ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, happened_on DATE NOT NULL, happened_at TIMESTAMP WITH TIME ZONE, zone VARCHAR, channel '
 'VARCHAR, direction VARCHAR, answered BOOLEAN NOT NULL, imported BOOLEAN NOT NULL, summary VARCHAR, external_id VARCHAR, announced BOOLEAN, PRIMARY KEY (id), '
 "CONSTRAINT direction_known CHECK (direction IN ('in', 'out')), UNIQUE (id, happened_on), UNIQUE (uid) )",
 'CREATE TABLE operation ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, command VARCHAR NOT NULL, machine VARCHAR NOT NULL, done_at TIMESTAMP WITH TIME ZONE NOT '
 'NULL, undoes_id BIGINT, whom VARCHAR, PRIMARY KEY (id), UNIQUE (uid), UNIQUE (undoes_id), FOREIGN KEY(undoes_id) REFERENCES operation (id) ON DELETE SET '
 'NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE organization ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, name VARCHAR NOT NULL, name_key VARCHAR NOT NULL, PRIMARY KEY (id), CONSTRAINT '
 "name_filled CHECK (trim(name) <> ''), UNIQUE (uid) )",
 'CREATE TABLE tombstone ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, kind VARCHAR NOT NULL, salt VARCHAR NOT NULL, marks JSON NOT NULL, forgotten_on DATE NOT '
 "NULL, PRIMARY KEY (id), CONSTRAINT kind_known CHECK (kind IN ('contact', 'note')), UNIQUE (uid) )",
 'CREATE TABLE unsettled ( id BIGSERIAL NOT NULL, PRIMARY KEY (id) )',
 'CREATE TABLE affiliation ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, organization_id BIGINT, role VARCHAR, since_on DATE, '
 'until_on DATE, PRIMARY KEY (id), CONSTRAINT says_something CHECK (organization_id IS NOT NULL OR role IS NOT NULL), UNIQUE (uid), FOREIGN KEY(contact_id) '
 'REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(organization_id) REFERENCES organization (id) ON DELETE CASCADE '
 'DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE change ( id BIGSERIAL NOT NULL, operation_id BIGINT NOT NULL, table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL, action VARCHAR NOT NULL, '
 'before VARCHAR, PRIMARY KEY (id), FOREIGN KEY(operation_id) REFERENCES operation (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE contact_point ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, channel VARCHAR NOT NULL, address VARCHAR NOT NULL, '
 "match_key VARCHAR NOT NULL, rank INTEGER NOT NULL, label VARCHAR, PRIMARY KEY (id), CONSTRAINT address_filled CHECK (trim(address) <> ''), UNIQUE (uid), "
 'FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE contact_tag ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, tag VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (contact_id, '
 'tag), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE fact ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, interaction_id BIGINT, topic VARCHAR, text VARCHAR NOT NULL, '
 'sensitive BOOLEAN NOT NULL, learned_on DATE NOT NULL, superseded_by_id BIGINT, dropped_on DATE, PRIMARY KEY (id), CONSTRAINT text_filled CHECK (trim(text) '
 "<> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(interaction_id) "
 'REFERENCES interaction (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(superseded_by_id) REFERENCES fact (id) ON DELETE SET NULL '
 'DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE former_contact ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, handle VARCHAR NOT NULL, PRIMARY KEY (id), CONSTRAINT '
 "handle_filled CHECK (trim(handle) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, "
 'UNIQUE (handle) )',
 'CREATE TABLE meeting ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, interaction_id BIGINT, planned_on DATE NOT NULL, planned_time '
 'VARCHAR, zone VARCHAR, channel VARCHAR, confirmed BOOLEAN NOT NULL, text VARCHAR, external_id VARCHAR, PRIMARY KEY (id), UNIQUE (uid), FOREIGN '
 'KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE '
 'SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE name_word ( id BIGSERIAL NOT NULL, contact_id BIGINT NOT NULL, word VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN KEY(contact_id) REFERENCES '
 'contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE need ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, interaction_id BIGINT, kind VARCHAR NOT NULL, asked VARCHAR, '
 'underlying VARCHAR, stated_on DATE NOT NULL, restated_on DATE, agreed BOOLEAN, corrected VARCHAR, resolution VARCHAR, resolved_on DATE, checked_on DATE, '
 "felt_after VARCHAR, dropped_on DATE, PRIMARY KEY (id), CONSTRAINT kind_known CHECK (kind IN ('request', 'complaint')), CONSTRAINT says_something CHECK "
 '(asked IS NOT NULL OR underlying IS NOT NULL), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY '
 'IMMEDIATE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE nickname ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id), CONSTRAINT '
 "name_filled CHECK (trim(name) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )",
 'CREATE TABLE occasion ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, kind VARCHAR NOT NULL, month INTEGER NOT NULL, day INTEGER NOT '
 'NULL, year INTEGER, label VARCHAR, PRIMARY KEY (id), CONSTRAINT month_real CHECK (month BETWEEN 1 AND 12), CONSTRAINT day_real CHECK (day BETWEEN 1 AND 31), '
 'UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE original ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, origin VARCHAR NOT NULL, digest VARCHAR NOT NULL, external_id '
 "VARCHAR, card VARCHAR, PRIMARY KEY (id), CONSTRAINT origin_filled CHECK (trim(origin) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) "
 'ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE participant ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, interaction_id BIGINT NOT NULL, contact_id BIGINT NOT NULL, happened_on DATE NOT NULL, '
 'position INTEGER NOT NULL, felt VARCHAR, PRIMARY KEY (id), FOREIGN KEY(interaction_id, happened_on) REFERENCES interaction (id, happened_on) ON DELETE '
 'CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE, UNIQUE (interaction_id, contact_id), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) '
 'ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE preference ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT, organization_id BIGINT, interaction_id BIGINT, aspect VARCHAR NOT '
 'NULL, channel VARCHAR, stance VARCHAR, appointment VARCHAR, windows JSON, days INTEGER, valid_from DATE, valid_until DATE, words VARCHAR, stated_on DATE NOT '
 'NULL, most_days INTEGER, until_said VARCHAR, lifted BOOLEAN DEFAULT false NOT NULL, PRIMARY KEY (id), CONSTRAINT one_owner CHECK ((contact_id IS NULL) <> '
 "(organization_id IS NULL)), CONSTRAINT aspect_known CHECK (aspect IN ('stance', 'window', 'appointment', 'cadence', 'gap', 'do_not_contact')), CONSTRAINT "
 "stance_known CHECK (stance IN ('prefers', 'accepts', 'avoids', 'refuses')), CONSTRAINT appointment_known CHECK (appointment IN ('first', 'none', "
 "'after_text')), CONSTRAINT days_positive CHECK (days > 0), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE "
 'INITIALLY IMMEDIATE, FOREIGN KEY(organization_id) REFERENCES organization (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(interaction_id) '
 'REFERENCES interaction (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE promise ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, interaction_id BIGINT, direction VARCHAR NOT NULL, text VARCHAR '
 "NOT NULL, made_on DATE NOT NULL, due_on DATE, kept_on DATE, dropped_on DATE, PRIMARY KEY (id), CONSTRAINT direction_known CHECK (direction IN ('mine', "
 "'theirs')), CONSTRAINT text_filled CHECK (trim(text) <> ''), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE "
 'INITIALLY IMMEDIATE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE question ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, interaction_id BIGINT, text VARCHAR NOT NULL, added_on DATE '
 "NOT NULL, asked_on DATE, dropped_on DATE, ask_on DATE, PRIMARY KEY (id), CONSTRAINT text_filled CHECK (trim(text) <> ''), UNIQUE (uid), FOREIGN "
 'KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE '
 'SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE recall ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, interaction_id BIGINT NOT NULL, contact_id BIGINT NOT NULL, study_day DATE NOT NULL, answers '
 'JSON NOT NULL, finished_at TIMESTAMP WITH TIME ZONE, recalled INTEGER NOT NULL, "of" INTEGER NOT NULL, flips JSON, PRIMARY KEY (id), UNIQUE (interaction_id, '
 'contact_id), UNIQUE (uid), FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(contact_id) '
 'REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE relationship ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, kind VARCHAR NOT NULL, other_contact_id BIGINT, other_name '
 "VARCHAR, PRIMARY KEY (id), CONSTRAINT one_other CHECK ((other_contact_id IS NULL) <> (other_name IS NULL)), CONSTRAINT kind_filled CHECK (trim(kind) <> ''), "
 'UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(other_contact_id) REFERENCES '
 'contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE rhythm ( id BIGSERIAL NOT NULL, contact_id BIGINT NOT NULL, quiet_on DATE NOT NULL, days INTEGER NOT NULL, wished BOOLEAN NOT NULL, PRIMARY KEY '
 '(id), UNIQUE (contact_id), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE attachment ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, original_id BIGINT NOT NULL, place INTEGER NOT NULL, content BYTEA NOT NULL, PRIMARY KEY '
 '(id), UNIQUE (original_id, place), UNIQUE (uid), FOREIGN KEY(original_id) REFERENCES original (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE breach ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, interaction_id BIGINT NOT NULL, contact_id BIGINT NOT NULL, preference_id BIGINT, why '
 'VARCHAR, PRIMARY KEY (id), UNIQUE (interaction_id, contact_id), UNIQUE (uid), FOREIGN KEY(interaction_id) REFERENCES interaction (id) ON DELETE CASCADE '
 'DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(preference_id) '
 'REFERENCES preference (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE card ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, kind VARCHAR NOT NULL, fact_id BIGINT, preference_id BIGINT, '
 'other_id BIGINT, state INTEGER NOT NULL, stability FLOAT, difficulty FLOAT, due_on DATE, reviewed_on DATE, reviews INTEGER NOT NULL, lapses INTEGER NOT '
 "NULL, suspended BOOLEAN NOT NULL, buried_until DATE, answer VARCHAR, PRIMARY KEY (id), CONSTRAINT kind_known CHECK (kind IN ('fact', 'preference', 'name', "
 "'contrast')), CONSTRAINT fact_named CHECK ((kind IN ('fact', 'contrast')) = (fact_id IS NOT NULL)), CONSTRAINT preference_named CHECK ((kind = 'preference') "
 "= (preference_id IS NOT NULL)), CONSTRAINT other_named CHECK ((kind = 'contrast') = (other_id IS NOT NULL)), UNIQUE (uid), FOREIGN KEY(contact_id) "
 'REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(fact_id) REFERENCES fact (id) ON DELETE CASCADE DEFERRABLE INITIALLY '
 'IMMEDIATE, FOREIGN KEY(preference_id) REFERENCES preference (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(other_id) REFERENCES contact '
 '(id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE confusion ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, contact_id BIGINT NOT NULL, other_id BIGINT NOT NULL, fact_id BIGINT, confused_on DATE '
 'NOT NULL, PRIMARY KEY (id), CONSTRAINT two_people CHECK (contact_id <> other_id), UNIQUE (uid), FOREIGN KEY(contact_id) REFERENCES contact (id) ON DELETE '
 'CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(other_id) REFERENCES contact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE, FOREIGN KEY(fact_id) '
 'REFERENCES fact (id) ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE fact_tag ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, fact_id BIGINT NOT NULL, tag VARCHAR NOT NULL, PRIMARY KEY (id), UNIQUE (fact_id, tag), '
 'UNIQUE (uid), FOREIGN KEY(fact_id) REFERENCES fact (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )',
 'CREATE TABLE review ( id BIGSERIAL NOT NULL, uid UUID NOT NULL, card_id BIGINT NOT NULL, rating INTEGER NOT NULL, reviewed_at TIMESTAMP WITH TIME ZONE NOT '
 "NULL, study_day DATE NOT NULL, answer VARCHAR, mode VARCHAR DEFAULT 'cued' NOT NULL, due_on DATE, verdict VARCHAR, probability FLOAT, PRIMARY KEY (id), "
 "CONSTRAINT rating_known CHECK (rating BETWEEN 1 AND 4), CONSTRAINT mode_known CHECK (mode IN ('free', 'cued', 'cram')), CONSTRAINT verdict_known CHECK "
 "(verdict IN ('recalled', 'ask', 'missed')), UNIQUE (uid), FOREIGN KEY(card_id) REFERENCES card (id) ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE )",
 'CREATE INDEX ix_contact_name_key ON contact (name_key)',
 'CREATE INDEX ix_interaction_external_id ON interaction (external_id)',
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
 'CREATE INDEX ix_meeting_external_id ON meeting (external_id)',
 'CREATE INDEX ix_meeting_interaction_id ON meeting (interaction_id)',
 'CREATE INDEX ix_meeting_planned_on ON meeting (planned_on)',
 'CREATE INDEX ix_name_word_contact_id ON name_word (contact_id)',
 'CREATE INDEX ix_name_word_word ON name_word (word, contact_id)',
 'CREATE INDEX ix_need_complaint ON need (resolved_on, checked_on)',
 'CREATE INDEX ix_need_contact_id ON need (contact_id)',
 'CREATE INDEX ix_need_interaction_id ON need (interaction_id)',
 'CREATE INDEX ix_nickname_contact_id ON nickname (contact_id)',
 'CREATE INDEX ix_occasion_contact_id ON occasion (contact_id)',
 'CREATE INDEX ix_occasion_month ON occasion (month, day)',
 'CREATE INDEX ix_original_contact_id ON original (contact_id)',
 'CREATE INDEX ix_original_digest ON original (digest)',
 'CREATE INDEX ix_original_external_id ON original (external_id)',
 'CREATE INDEX ix_participant_contact_id ON participant (contact_id, happened_on, interaction_id)',
 'CREATE INDEX ix_preference_contact_id ON preference (contact_id)',
 'CREATE INDEX ix_preference_do_not_contact ON preference (contact_id)',
 'CREATE INDEX ix_preference_interaction_id ON preference (interaction_id)',
 'CREATE INDEX ix_preference_organization_id ON preference (organization_id)',
 'CREATE INDEX ix_promise_contact_id ON promise (contact_id)',
 'CREATE INDEX ix_promise_interaction_id ON promise (interaction_id)',
 'CREATE INDEX ix_promise_open ON promise (due_on)',
 'CREATE INDEX ix_question_ask_on ON question (ask_on)',
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
 "CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE current bigint := nullif(current_setting('listenlog.operation', true), "
 "'')::bigint; was text; BEGIN IF current IS NULL THEN RETURN NULL; END IF; IF TG_OP = 'UPDATE' THEN SELECT string_agg(format('%I = %L', key, value), ', ') "
 "INTO was FROM jsonb_each_text(to_jsonb(OLD)) WHERE key <> 'id'; ELSIF TG_OP = 'DELETE' THEN SELECT format('(%s) VALUES (%s)', string_agg(quote_ident(key), "
 "', '), string_agg(quote_nullable(value), ', ')) INTO was FROM jsonb_each_text(to_jsonb(OLD)); END IF; INSERT INTO change (operation_id, table_name, row_id, "
 "action, before) VALUES (current, TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN NEW.id ELSE OLD.id END, lower(TG_OP), was); RETURN NULL; END $$",
 'CREATE TRIGGER contact_change AFTER INSERT OR UPDATE OR DELETE ON contact FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER interaction_change AFTER INSERT OR UPDATE OR DELETE ON interaction FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER organization_change AFTER INSERT OR UPDATE OR DELETE ON organization FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER tombstone_change AFTER INSERT OR UPDATE OR DELETE ON tombstone FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER affiliation_change AFTER INSERT OR UPDATE OR DELETE ON affiliation FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER contact_point_change AFTER INSERT OR UPDATE OR DELETE ON contact_point FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER contact_tag_change AFTER INSERT OR UPDATE OR DELETE ON contact_tag FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER fact_change AFTER INSERT OR UPDATE OR DELETE ON fact FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER former_contact_change AFTER INSERT OR UPDATE OR DELETE ON former_contact FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER meeting_change AFTER INSERT OR UPDATE OR DELETE ON meeting FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER name_word_change AFTER INSERT OR UPDATE OR DELETE ON name_word FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER need_change AFTER INSERT OR UPDATE OR DELETE ON need FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER nickname_change AFTER INSERT OR UPDATE OR DELETE ON nickname FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER occasion_change AFTER INSERT OR UPDATE OR DELETE ON occasion FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER original_change AFTER INSERT OR UPDATE OR DELETE ON original FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER participant_change AFTER INSERT OR UPDATE OR DELETE ON participant FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER preference_change AFTER INSERT OR UPDATE OR DELETE ON preference FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER promise_change AFTER INSERT OR UPDATE OR DELETE ON promise FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER question_change AFTER INSERT OR UPDATE OR DELETE ON question FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER recall_change AFTER INSERT OR UPDATE OR DELETE ON recall FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER relationship_change AFTER INSERT OR UPDATE OR DELETE ON relationship FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER attachment_change AFTER INSERT OR UPDATE OR DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER breach_change AFTER INSERT OR UPDATE OR DELETE ON breach FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER card_change AFTER INSERT OR UPDATE OR DELETE ON card FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER confusion_change AFTER INSERT OR UPDATE OR DELETE ON confusion FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER fact_tag_change AFTER INSERT OR UPDATE OR DELETE ON fact_tag FOR EACH ROW EXECUTE FUNCTION record_change()',
 'CREATE TRIGGER review_change AFTER INSERT OR UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION record_change()',
 "CREATE FUNCTION participant_rhythm() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'DELETE' THEN IF true THEN INSERT INTO unsettled (id) SELECT "
 "NEW.contact_id WHERE true ON CONFLICT DO NOTHING; END IF; END IF; IF TG_OP <> 'INSERT' THEN IF true THEN INSERT INTO unsettled (id) SELECT OLD.contact_id "
 'WHERE true ON CONFLICT DO NOTHING; END IF; END IF; RETURN NULL; END $$',
 'CREATE TRIGGER participant_rhythm AFTER INSERT OR UPDATE OR DELETE ON participant FOR EACH ROW EXECUTE FUNCTION participant_rhythm()',
 "CREATE FUNCTION interaction_rhythm() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'DELETE' THEN IF true THEN INSERT INTO unsettled (id) SELECT "
 "contact_id FROM participant WHERE interaction_id = NEW.id ON CONFLICT DO NOTHING; END IF; END IF; IF TG_OP <> 'INSERT' THEN IF true THEN INSERT INTO "
 'unsettled (id) SELECT contact_id FROM participant WHERE interaction_id = OLD.id ON CONFLICT DO NOTHING; END IF; END IF; RETURN NULL; END $$',
 'CREATE TRIGGER interaction_rhythm AFTER INSERT OR UPDATE OR DELETE ON interaction FOR EACH ROW EXECUTE FUNCTION interaction_rhythm()',
 "CREATE FUNCTION affiliation_rhythm() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'DELETE' THEN IF true THEN INSERT INTO unsettled (id) SELECT "
 "NEW.contact_id WHERE true ON CONFLICT DO NOTHING; END IF; END IF; IF TG_OP <> 'INSERT' THEN IF true THEN INSERT INTO unsettled (id) SELECT OLD.contact_id "
 'WHERE true ON CONFLICT DO NOTHING; END IF; END IF; RETURN NULL; END $$',
 'CREATE TRIGGER affiliation_rhythm AFTER INSERT OR UPDATE OR DELETE ON affiliation FOR EACH ROW EXECUTE FUNCTION affiliation_rhythm()',
 "CREATE FUNCTION preference_rhythm() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'DELETE' THEN IF NEW.aspect = 'cadence' THEN INSERT INTO "
 'unsettled (id) SELECT NEW.contact_id WHERE NEW.contact_id IS NOT NULL UNION SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = '
 "NEW.organization_id ON CONFLICT DO NOTHING; END IF; END IF; IF TG_OP <> 'INSERT' THEN IF OLD.aspect = 'cadence' THEN INSERT INTO unsettled (id) SELECT "
 'OLD.contact_id WHERE OLD.contact_id IS NOT NULL UNION SELECT contact_id FROM affiliation WHERE until_on IS NULL AND organization_id = OLD.organization_id ON '
 'CONFLICT DO NOTHING; END IF; END IF; RETURN NULL; END $$',
 'CREATE TRIGGER preference_rhythm AFTER INSERT OR UPDATE OR DELETE ON preference FOR EACH ROW EXECUTE FUNCTION preference_rhythm()',
 'CREATE TABLE search (rowid BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)',
 'CREATE INDEX ix_search_words ON search USING gin (words)',
 'CREATE FUNCTION newest_found(terms text, most bigint) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET '
 "enable_indexonlyscan = off SET enable_bitmapscan = on AS $$ DECLARE asked tsquery := websearch_to_tsquery('english', terms); few bigint[] := ARRAY(SELECT "
 'rowid FROM search WHERE words @@ asked LIMIT 20000); BEGIN IF cardinality(few) < 20000 THEN RETURN QUERY SELECT one FROM unnest(few) AS one ORDER BY one '
 "DESC LIMIT most; ELSE PERFORM set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true); RETURN QUERY SELECT rowid FROM "
 'search WHERE words @@ asked ORDER BY rowid DESC LIMIT most; END IF; END $$',
 "CREATE FUNCTION interaction_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 1; "
 "END IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.summary, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + 1, "
 "to_tsvector('english', regexp_replace(normalize(left(coalesce(NEW.summary, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); END IF; END IF; RETURN NULL; END $$",
 'CREATE TRIGGER interaction_search AFTER INSERT OR DELETE OR UPDATE OF summary ON interaction FOR EACH ROW EXECUTE FUNCTION interaction_search()',
 "CREATE FUNCTION fact_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 2; END "
 "IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.topic, '') || ' ' || coalesce(NEW.text, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id "
 "* 8 + 2, to_tsvector('english', regexp_replace(normalize(left(coalesce(NEW.topic, '') || ' ' || coalesce(NEW.text, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); "
 'END IF; END IF; RETURN NULL; END $$',
 'CREATE TRIGGER fact_search AFTER INSERT OR DELETE OR UPDATE OF topic, text ON fact FOR EACH ROW EXECUTE FUNCTION fact_search()',
 "CREATE FUNCTION need_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 3; END "
 "IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.asked, '') || ' ' || coalesce(NEW.underlying, '') || ' ' || coalesce(NEW.corrected, '') || ' ' || "
 "coalesce(NEW.resolution, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + 3, to_tsvector('english', "
 "regexp_replace(normalize(left(coalesce(NEW.asked, '') || ' ' || coalesce(NEW.underlying, '') || ' ' || coalesce(NEW.corrected, '') || ' ' || "
 "coalesce(NEW.resolution, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); END IF; END IF; RETURN NULL; END $$",
 'CREATE TRIGGER need_search AFTER INSERT OR DELETE OR UPDATE OF asked, underlying, corrected, resolution ON need FOR EACH ROW EXECUTE FUNCTION need_search()',
 "CREATE FUNCTION promise_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 4; END "
 "IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.text, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + 4, to_tsvector('english', "
 "regexp_replace(normalize(left(coalesce(NEW.text, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); END IF; END IF; RETURN NULL; END $$",
 'CREATE TRIGGER promise_search AFTER INSERT OR DELETE OR UPDATE OF text ON promise FOR EACH ROW EXECUTE FUNCTION promise_search()',
 "CREATE FUNCTION preference_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 5; "
 "END IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.words, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + 5, "
 "to_tsvector('english', regexp_replace(normalize(left(coalesce(NEW.words, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); END IF; END IF; RETURN NULL; END $$",
 'CREATE TRIGGER preference_search AFTER INSERT OR DELETE OR UPDATE OF words ON preference FOR EACH ROW EXECUTE FUNCTION preference_search()',
 "CREATE FUNCTION question_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 6; "
 "END IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.text, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id * 8 + 6, "
 "to_tsvector('english', regexp_replace(normalize(left(coalesce(NEW.text, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); END IF; END IF; RETURN NULL; END $$",
 'CREATE TRIGGER question_search AFTER INSERT OR DELETE OR UPDATE OF text ON question FOR EACH ROW EXECUTE FUNCTION question_search()',
 "CREATE FUNCTION contact_search() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF TG_OP <> 'INSERT' THEN DELETE FROM search WHERE rowid = OLD.id * 8 + 7; END "
 "IF; IF TG_OP <> 'DELETE' THEN IF trim(coalesce(NEW.name, '') || ' ' || coalesce(NEW.met, '')) <> '' THEN INSERT INTO search (rowid, words) VALUES (NEW.id * "
 "8 + 7, to_tsvector('english', regexp_replace(normalize(left(coalesce(NEW.name, '') || ' ' || coalesce(NEW.met, ''), 250000), NFD), '[̀-ͯ]', '', 'g'))); END "
 'IF; END IF; RETURN NULL; END $$',
 'CREATE TRIGGER contact_search AFTER INSERT OR DELETE OR UPDATE OF name, met ON contact FOR EACH ROW EXECUTE FUNCTION contact_search()',
 'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)',
 "INSERT INTO alembic_version (version_num) VALUES ('0007')",
 'INSERT INTO current_operation (id, bulk) VALUES (1, false)']
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
                        'affiliation.contact_id IN (SELECT name_word.contact_id FROM name_word WHERE name_word.word >= %(low)s::VARCHAR AND name_word.word < '
                        '%(high)s::VARCHAR) AND affiliation.until_on IS NULL) ORDER BY organization.name_key',
                        {'low': '', 'high': ''},
                        ('name',),
                        ('',)),
 'add_affiliation': ('INSERT INTO affiliation (uid, contact_id, organization_id, role, since_on, until_on) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, '
                     '%(organization_id)s::BIGINT, %(role)s::VARCHAR, %(since_on)s::DATE, %(until_on)s::DATE) RETURNING affiliation.id',
                     {'uid': 'uid', 'contact_id': '', 'organization_id': '', 'role': '', 'since_on': 'date', 'until_on': 'date'},
                     ('id',),
                     ('',)),
 'add_attachment': ('INSERT INTO attachment (uid, original_id, place, content) VALUES (%(uid)s::UUID, %(original_id)s::BIGINT, %(place)s::INTEGER, '
                    '%(content)s) RETURNING attachment.id',
                    {'uid': 'uid', 'original_id': '', 'place': '', 'content': 'bytes'},
                    ('id',),
                    ('',)),
 'add_breach': ('INSERT INTO breach (uid, interaction_id, contact_id, preference_id, why) VALUES (%(uid)s::UUID, %(interaction_id)s::BIGINT, '
                '%(contact_id)s::BIGINT, %(preference_id)s::BIGINT, %(why)s::VARCHAR) RETURNING breach.id',
                {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'preference_id': '', 'why': ''},
                ('id',),
                ('',)),
 'add_card': ('INSERT INTO card (uid, contact_id, kind, fact_id, preference_id, other_id, state, stability, difficulty, due_on, reviewed_on, reviews, lapses, '
              'suspended, buried_until, answer) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, %(kind)s::VARCHAR, %(fact_id)s::BIGINT, '
              '%(preference_id)s::BIGINT, %(other_id)s::BIGINT, %(state)s::INTEGER, %(stability)s, %(difficulty)s, %(due_on)s::DATE, %(reviewed_on)s::DATE, '
              '%(reviews)s::INTEGER, %(lapses)s::INTEGER, %(suspended)s, %(buried_until)s::DATE, %(answer)s::VARCHAR) RETURNING card.id',
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
 'add_change': ('INSERT INTO change (operation_id, table_name, row_id, action, before) VALUES (%(operation_id)s::BIGINT, %(table_name)s::VARCHAR, '
                '%(row_id)s::BIGINT, %(action)s::VARCHAR, %(before)s::VARCHAR) RETURNING change.id',
                {'operation_id': '', 'table_name': '', 'row_id': '', 'action': '', 'before': ''},
                ('id',),
                ('',)),
 'add_confusion': ('INSERT INTO confusion (uid, contact_id, other_id, fact_id, confused_on) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, '
                   '%(other_id)s::BIGINT, %(fact_id)s::BIGINT, %(confused_on)s::DATE) RETURNING confusion.id',
                   {'uid': 'uid', 'contact_id': '', 'other_id': '', 'fact_id': '', 'confused_on': 'date'},
                   ('id',),
                   ('',)),
 'add_contact': ('INSERT INTO contact (uid, handle, name, name_key, said, pronouns, zone, met, died_on, archived_on, later_on) VALUES (%(uid)s::UUID, '
                 '%(handle)s::VARCHAR, %(name)s::VARCHAR, %(name_key)s::VARCHAR, %(said)s::VARCHAR, %(pronouns)s::VARCHAR, %(zone)s::VARCHAR, '
                 '%(met)s::VARCHAR, %(died_on)s::DATE, %(archived_on)s::DATE, %(later_on)s::DATE) RETURNING contact.id',
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
 'add_contact_point': ('INSERT INTO contact_point (uid, contact_id, channel, address, match_key, rank, label) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, '
                       '%(channel)s::VARCHAR, %(address)s::VARCHAR, %(match_key)s::VARCHAR, %(rank)s::INTEGER, %(label)s::VARCHAR) RETURNING contact_point.id',
                       {'uid': 'uid', 'contact_id': '', 'channel': '', 'address': '', 'match_key': '', 'rank': '', 'label': ''},
                       ('id',),
                       ('',)),
 'add_contact_tag': ('INSERT INTO contact_tag (uid, contact_id, tag) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, %(tag)s::VARCHAR) RETURNING contact_tag.id',
                     {'uid': 'uid', 'contact_id': '', 'tag': ''},
                     ('id',),
                     ('',)),
 'add_current_operation': ('INSERT INTO current_operation (operation_id, bulk) VALUES (%(operation_id)s::INTEGER, %(bulk)s) RETURNING current_operation.id',
                           {'operation_id': '', 'bulk': 'flag'},
                           ('id',),
                           ('',)),
 'add_fact': ('INSERT INTO fact (uid, contact_id, interaction_id, topic, text, sensitive, learned_on, superseded_by_id, dropped_on) VALUES (%(uid)s::UUID, '
              '%(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(topic)s::VARCHAR, %(text)s::VARCHAR, %(sensitive)s, %(learned_on)s::DATE, '
              '%(superseded_by_id)s::BIGINT, %(dropped_on)s::DATE) RETURNING fact.id',
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
 'add_fact_tag': ('INSERT INTO fact_tag (uid, fact_id, tag) VALUES (%(uid)s::UUID, %(fact_id)s::BIGINT, %(tag)s::VARCHAR) RETURNING fact_tag.id',
                  {'uid': 'uid', 'fact_id': '', 'tag': ''},
                  ('id',),
                  ('',)),
 'add_former_contact': ('INSERT INTO former_contact (uid, contact_id, handle) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, %(handle)s::VARCHAR) RETURNING '
                        'former_contact.id',
                        {'uid': 'uid', 'contact_id': '', 'handle': ''},
                        ('id',),
                        ('',)),
 'add_interaction': ('INSERT INTO interaction (uid, happened_on, happened_at, zone, channel, direction, answered, imported, summary, external_id, announced) '
                     'VALUES (%(uid)s::UUID, %(happened_on)s::DATE, %(happened_at)s::TIMESTAMP WITH TIME ZONE, %(zone)s::VARCHAR, %(channel)s::VARCHAR, '
                     '%(direction)s::VARCHAR, %(answered)s, %(imported)s, %(summary)s::VARCHAR, %(external_id)s::VARCHAR, %(announced)s) RETURNING '
                     'interaction.id',
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
 'add_meeting': ('INSERT INTO meeting (uid, contact_id, interaction_id, planned_on, planned_time, zone, channel, confirmed, text, external_id) VALUES '
                 '(%(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(planned_on)s::DATE, %(planned_time)s::VARCHAR, %(zone)s::VARCHAR, '
                 '%(channel)s::VARCHAR, %(confirmed)s, %(text)s::VARCHAR, %(external_id)s::VARCHAR) RETURNING meeting.id',
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
 'add_name_word': ('INSERT INTO name_word (contact_id, word) VALUES (%(contact_id)s::BIGINT, %(word)s::VARCHAR) RETURNING name_word.id',
                   {'contact_id': '', 'word': ''},
                   ('id',),
                   ('',)),
 'add_need': ('INSERT INTO need (uid, contact_id, interaction_id, kind, asked, underlying, stated_on, restated_on, agreed, corrected, resolution, resolved_on, '
              'checked_on, felt_after, dropped_on) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(kind)s::VARCHAR, '
              '%(asked)s::VARCHAR, %(underlying)s::VARCHAR, %(stated_on)s::DATE, %(restated_on)s::DATE, %(agreed)s, %(corrected)s::VARCHAR, '
              '%(resolution)s::VARCHAR, %(resolved_on)s::DATE, %(checked_on)s::DATE, %(felt_after)s::VARCHAR, %(dropped_on)s::DATE) RETURNING need.id',
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
 'add_nickname': ('INSERT INTO nickname (uid, contact_id, name) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, %(name)s::VARCHAR) RETURNING nickname.id',
                  {'uid': 'uid', 'contact_id': '', 'name': ''},
                  ('id',),
                  ('',)),
 'add_occasion': ('INSERT INTO occasion (uid, contact_id, kind, month, day, year, label) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, %(kind)s::VARCHAR, '
                  '%(month)s::INTEGER, %(day)s::INTEGER, %(year)s::INTEGER, %(label)s::VARCHAR) RETURNING occasion.id',
                  {'uid': 'uid', 'contact_id': '', 'kind': '', 'month': '', 'day': '', 'year': '', 'label': ''},
                  ('id',),
                  ('',)),
 'add_operation': ('INSERT INTO operation (uid, command, machine, done_at, undoes_id, whom) VALUES (%(uid)s::UUID, %(command)s::VARCHAR, %(machine)s::VARCHAR, '
                   '%(done_at)s::TIMESTAMP WITH TIME ZONE, %(undoes_id)s::BIGINT, %(whom)s::VARCHAR) RETURNING operation.id',
                   {'uid': 'uid', 'command': '', 'machine': '', 'done_at': 'instant', 'undoes_id': '', 'whom': ''},
                   ('id',),
                   ('',)),
 'add_organization': ('INSERT INTO organization (uid, name, name_key) VALUES (%(uid)s::UUID, %(name)s::VARCHAR, %(name_key)s::VARCHAR) RETURNING '
                      'organization.id',
                      {'uid': 'uid', 'name': '', 'name_key': ''},
                      ('id',),
                      ('',)),
 'add_original': ('INSERT INTO original (uid, contact_id, origin, digest, external_id, card) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, '
                  '%(origin)s::VARCHAR, %(digest)s::VARCHAR, %(external_id)s::VARCHAR, %(card)s::VARCHAR) RETURNING original.id',
                  {'uid': 'uid', 'contact_id': '', 'origin': '', 'digest': '', 'external_id': '', 'card': ''},
                  ('id',),
                  ('',)),
 'add_participant': ('INSERT INTO participant (uid, interaction_id, contact_id, happened_on, position, felt) VALUES (%(uid)s::UUID, '
                     '%(interaction_id)s::BIGINT, %(contact_id)s::BIGINT, %(happened_on)s::DATE, %(position)s::INTEGER, %(felt)s::VARCHAR) RETURNING '
                     'participant.id',
                     {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'happened_on': 'date', 'position': '', 'felt': ''},
                     ('id',),
                     ('',)),
 'add_preference': ('INSERT INTO preference (uid, contact_id, organization_id, interaction_id, aspect, channel, stance, appointment, windows, days, '
                    'valid_from, valid_until, words, stated_on, most_days, until_said, lifted) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, '
                    '%(organization_id)s::BIGINT, %(interaction_id)s::BIGINT, %(aspect)s::VARCHAR, %(channel)s::VARCHAR, %(stance)s::VARCHAR, '
                    '%(appointment)s::VARCHAR, %(windows)s::JSON, %(days)s::INTEGER, %(valid_from)s::DATE, %(valid_until)s::DATE, %(words)s::VARCHAR, '
                    '%(stated_on)s::DATE, %(most_days)s::INTEGER, %(until_said)s::VARCHAR, %(lifted)s) RETURNING preference.id',
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
 'add_promise': ('INSERT INTO promise (uid, contact_id, interaction_id, direction, text, made_on, due_on, kept_on, dropped_on) VALUES (%(uid)s::UUID, '
                 '%(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(direction)s::VARCHAR, %(text)s::VARCHAR, %(made_on)s::DATE, %(due_on)s::DATE, '
                 '%(kept_on)s::DATE, %(dropped_on)s::DATE) RETURNING promise.id',
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
 'add_question': ('INSERT INTO question (uid, contact_id, interaction_id, text, added_on, asked_on, dropped_on, ask_on) VALUES (%(uid)s::UUID, '
                  '%(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(text)s::VARCHAR, %(added_on)s::DATE, %(asked_on)s::DATE, %(dropped_on)s::DATE, '
                  '%(ask_on)s::DATE) RETURNING question.id',
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
 'add_recall': ('INSERT INTO recall (uid, interaction_id, contact_id, study_day, answers, finished_at, recalled, "of", flips) VALUES (%(uid)s::UUID, '
                '%(interaction_id)s::BIGINT, %(contact_id)s::BIGINT, %(study_day)s::DATE, %(answers)s::JSON, %(finished_at)s::TIMESTAMP WITH TIME ZONE, '
                '%(recalled)s::INTEGER, %(of)s::INTEGER, %(flips)s::JSON) RETURNING recall.id',
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
 'add_relationship': ('INSERT INTO relationship (uid, contact_id, kind, other_contact_id, other_name) VALUES (%(uid)s::UUID, %(contact_id)s::BIGINT, '
                      '%(kind)s::VARCHAR, %(other_contact_id)s::BIGINT, %(other_name)s::VARCHAR) RETURNING relationship.id',
                      {'uid': 'uid', 'contact_id': '', 'kind': '', 'other_contact_id': '', 'other_name': ''},
                      ('id',),
                      ('',)),
 'add_review': ('INSERT INTO review (uid, card_id, rating, reviewed_at, study_day, answer, mode, due_on, verdict, probability) VALUES (%(uid)s::UUID, '
                '%(card_id)s::BIGINT, %(rating)s::INTEGER, %(reviewed_at)s::TIMESTAMP WITH TIME ZONE, %(study_day)s::DATE, %(answer)s::VARCHAR, '
                '%(mode)s::VARCHAR, %(due_on)s::DATE, %(verdict)s::VARCHAR, %(probability)s) RETURNING review.id',
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
 'add_rhythm': ('INSERT INTO rhythm (contact_id, quiet_on, days, wished) VALUES (%(contact_id)s::BIGINT, %(quiet_on)s::DATE, %(days)s::INTEGER, %(wished)s) '
                'RETURNING rhythm.id',
                {'contact_id': '', 'quiet_on': 'date', 'days': '', 'wished': 'flag'},
                ('id',),
                ('',)),
 'add_tombstone': ('INSERT INTO tombstone (uid, kind, salt, marks, forgotten_on) VALUES (%(uid)s::UUID, %(kind)s::VARCHAR, %(salt)s::VARCHAR, %(marks)s::JSON, '
                   '%(forgotten_on)s::DATE) RETURNING tombstone.id',
                   {'uid': 'uid', 'kind': '', 'salt': '', 'marks': 'json', 'forgotten_on': 'date'},
                   ('id',),
                   ('',)),
 'affiliation_by_id': ('SELECT affiliation.id, affiliation.uid, affiliation.contact_id, affiliation.organization_id, affiliation.role, affiliation.since_on, '
                       'affiliation.until_on FROM affiliation WHERE affiliation.id = %(affiliation_id)s::INTEGER',
                       {'affiliation_id': ''},
                       ('id', 'uid', 'contact_id', 'organization_id', 'role', 'since_on', 'until_on'),
                       ('', 'uid', '', '', '', 'date', 'date')),
 'affiliations_of': ('SELECT affiliation.id, affiliation.role, organization.id AS organization_id, organization.name AS organization FROM affiliation LEFT '
                     'OUTER JOIN organization ON affiliation.organization_id = organization.id WHERE affiliation.contact_id = %(contact_id)s::INTEGER AND '
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
 'all_change': ('SELECT change.id, change.operation_id, change.table_name, change.row_id, change.action, change.before FROM change ORDER BY change.id',
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
                     "operation WHERE operation.machine = %(machine)s::VARCHAR AND operation.command = 'quiz' AND NOT (EXISTS (SELECT * FROM operation AS by "
                     'WHERE by.undoes_id = operation.id)) ORDER BY operation.id DESC LIMIT 200',
                     {'machine': ''},
                     ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                     ('', 'uid', '', '', 'instant', '', '')),
 'asked_around': ('SELECT question.text FROM question WHERE question.asked_on >= %(since)s::DATE AND (question.contact_id = %(contact_id)s::INTEGER OR '
                  'question.contact_id IN (SELECT there.contact_id FROM affiliation AS own JOIN affiliation AS there ON own.organization_id = '
                  'there.organization_id WHERE own.contact_id = %(contact_id)s::INTEGER AND own.until_on IS NULL AND there.until_on IS NULL)) ORDER BY '
                  'question.id',
                  {'since': 'date', 'contact_id': ''},
                  ('text',),
                  ('',)),
 'asked_at': ('SELECT question.text FROM question WHERE question.asked_on >= %(since)s::DATE AND question.contact_id IN (SELECT affiliation.contact_id FROM '
              'affiliation WHERE affiliation.organization_id = %(organization_id)s::INTEGER AND affiliation.until_on IS NULL) ORDER BY question.id',
              {'since': 'date', 'organization_id': ''},
              ('text',),
              ('',)),
 'attachments_of': ('SELECT attachment.id, attachment.uid, attachment.original_id, attachment.place, attachment.content FROM attachment WHERE '
                    'attachment.original_id = %(original_id)s::INTEGER ORDER BY attachment.place',
                    {'original_id': ''},
                    ('id', 'uid', 'original_id', 'place', 'content'),
                    ('', 'uid', '', '', 'bytes')),
 'begin_operation': ('UPDATE current_operation SET operation_id=%(operation_id)s::INTEGER, bulk=%(bulk)s', {'operation_id': '', 'bulk': 'flag'}, (), ()),
 'breaches_between': ('SELECT preference.aspect, count(*) AS number FROM breach JOIN interaction ON breach.interaction_id = interaction.id LEFT OUTER JOIN '
                      'preference ON breach.preference_id = preference.id WHERE interaction.happened_on BETWEEN %(since)s::DATE AND %(until)s::DATE GROUP BY '
                      'preference.aspect ORDER BY count(*) DESC, preference.aspect',
                      {'since': 'date', 'until': 'date'},
                      ('aspect', 'number'),
                      ('', '')),
 'breaches_of': ('SELECT breach.id, breach.uid, breach.interaction_id, breach.contact_id, breach.preference_id, breach.why FROM breach WHERE breach.contact_id '
                 '= %(contact_id)s::INTEGER ORDER BY breach.id',
                 {'contact_id': ''},
                 ('id', 'uid', 'interaction_id', 'contact_id', 'preference_id', 'why'),
                 ('', 'uid', '', '', '', '')),
 'breaches_since': ('SELECT count(*) AS number FROM breach JOIN interaction ON breach.interaction_id = interaction.id WHERE interaction.happened_on >= '
                    '%(since)s::DATE AND interaction.happened_on <= %(today)s::DATE',
                    {'since': 'date', 'today': 'date'},
                    ('number',),
                    ('',)),
 'broken_of': ('SELECT interaction.happened_on AS "on", interaction.channel, interaction.answered, preference.aspect, preference.channel AS rule_channel, '
               'preference.stance, preference.words, preference.stated_on, organization.name AS account, breach.why FROM breach JOIN interaction ON '
               'breach.interaction_id = interaction.id LEFT OUTER JOIN preference ON breach.preference_id = preference.id LEFT OUTER JOIN organization ON '
               'preference.organization_id = organization.id WHERE breach.contact_id = %(contact_id)s::INTEGER ORDER BY interaction.happened_on, '
               'interaction.id',
               {'contact_id': ''},
               ('on', 'channel', 'answered', 'aspect', 'rule_channel', 'stance', 'words', 'stated_on', 'account', 'why'),
               ('date', '', 'flag', '', '', '', '', 'date', '', '')),
 'cadences_of': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                 'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                 'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                 "preference WHERE preference.aspect = 'cadence' AND (preference.contact_id = %(contact_id)s::INTEGER OR preference.organization_id IN (SELECT "
                 'affiliation.organization_id FROM affiliation WHERE affiliation.contact_id = %(contact_id)s::INTEGER AND affiliation.until_on IS NULL AND '
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
                '= organization.id WHERE affiliation.contact_id = contact.id AND affiliation.until_on IS NULL ORDER BY affiliation.id DESC LIMIT 1) AS '
                'organization, (SELECT participant.happened_on FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
                'participant.contact_id = contact.id AND interaction.answered IS true ORDER BY participant.happened_on DESC LIMIT 1) AS last_talk_on FROM '
                'contact WHERE contact.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS '
                'listed) ORDER BY contact.name_key, contact.id LIMIT %(most)s::INTEGER',
                {'ids': '', 'most': ''},
                ('id', 'handle', 'name', 'organization', 'last_talk_on'),
                ('', '', '', '', 'date')),
 'card_by_id': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
                'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card WHERE '
                'card.id = %(card_id)s::INTEGER',
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
 'card_loads': ('SELECT card.due_on, count(*) AS number FROM card WHERE card.due_on BETWEEN %(since)s::DATE AND %(until)s::DATE AND card.suspended IS false '
                'GROUP BY card.due_on ORDER BY card.due_on',
                {'since': 'date', 'until': 'date'},
                ('due_on', 'number'),
                ('date', '')),
 'cards_ahead': ('SELECT count(*) AS number FROM card JOIN contact ON card.contact_id = contact.id WHERE card.due_on <= %(until)s::DATE AND card.suspended IS '
                 'false AND contact.died_on IS NULL AND contact.archived_on IS NULL',
                 {'until': 'date'},
                 ('number',),
                 ('',)),
 'cards_asked': ('SELECT card.contact_id, count(*) AS number FROM review JOIN card ON review.card_id = card.id WHERE review.study_day = %(study_day)s::DATE '
                 "AND review.mode = 'cued' GROUP BY card.contact_id ORDER BY card.contact_id",
                 {'study_day': 'date'},
                 ('contact_id', 'number'),
                 ('', '')),
 'cards_begun': ("SELECT card.contact_id, count(*) AS number FROM card WHERE card.reviews > 0 AND card.kind != 'contrast' AND (EXISTS (SELECT * FROM review "
                 'WHERE review.card_id = card.id AND review.study_day = %(study_day)s::DATE)) AND NOT (EXISTS (SELECT * FROM review WHERE review.card_id = '
                 'card.id AND review.study_day < %(study_day)s::DATE)) GROUP BY card.contact_id ORDER BY card.contact_id',
                 {'study_day': 'date'},
                 ('contact_id', 'number'),
                 ('', '')),
 'cards_of': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
              'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card WHERE '
              'card.contact_id = %(contact_id)s::INTEGER ORDER BY card.id',
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
 'changes_beyond': ("SELECT change.id FROM change WHERE change.operation_id = %(operation_id)s::INTEGER AND (change.table_name NOT IN ('card', 'review', "
                    "'recall', 'confusion')) AND NOT (EXISTS (SELECT * FROM change AS touched WHERE touched.operation_id = %(undone_id)s::INTEGER AND "
                    'touched.table_name = change.table_name AND touched.row_id = change.row_id)) LIMIT 1',
                    {'operation_id': '', 'undone_id': ''},
                    ('id',),
                    ('',)),
 'changes_of': ('SELECT change.id, change.operation_id, change.table_name, change.row_id, change.action, change.before FROM change WHERE change.operation_id = '
                '%(operation_id)s::INTEGER ORDER BY change.id DESC',
                {'operation_id': ''},
                ('id', 'operation_id', 'table_name', 'row_id', 'action', 'before'),
                ('', '', '', '', '', '')),
 'channels_between': ('SELECT interaction.channel, count(*) AS number FROM interaction WHERE interaction.happened_on BETWEEN %(since)s::DATE AND '
                      '%(until)s::DATE AND interaction.answered IS true GROUP BY interaction.channel ORDER BY count(*) DESC, interaction.channel',
                      {'since': 'date', 'until': 'date'},
                      ('channel', 'number'),
                      ('', '')),
 'colleagues_known': ('SELECT place.contact_id, other_place.contact_id AS other_id, card.fact_id FROM affiliation AS place JOIN affiliation AS other_place ON '
                      "place.organization_id = other_place.organization_id JOIN card ON card.contact_id = place.contact_id AND card.kind = 'fact' JOIN contact "
                      'ON contact.id = place.contact_id WHERE place.contact_id != other_place.contact_id AND place.until_on IS NULL AND other_place.until_on '
                      'IS NULL AND card.reviews - card.lapses >= 2 AND card.suspended IS false AND card.reviewed_on < %(study_day)s::DATE AND (EXISTS (SELECT '
                      '* FROM fact WHERE fact.id = card.fact_id AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL AND fact.sensitive IS false AND '
                      'fact.learned_on <= %(until)s::DATE)) AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM '
                      "preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                      'stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id '
                      "= stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on "
                      '= stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS '
                      "place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
                      '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                      "newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                      '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) ORDER BY '
                      'card.reviewed_on, card.fact_id, other_place.contact_id LIMIT %(most)s::INTEGER',
                      {'study_day': 'date', 'until': 'date', 'today': 'date', 'most': ''},
                      ('contact_id', 'other_id', 'fact_id'),
                      ('', '', '')),
 'complaints_around': ('SELECT contact.handle, contact.name, contact.pronouns, need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, '
                       'need.underlying, need.stated_on, need.restated_on, need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, '
                       'need.felt_after, need.dropped_on FROM need JOIN contact ON need.contact_id = contact.id WHERE need.resolved_on IS NULL AND '
                       "need.dropped_on IS NULL AND need.kind = 'complaint' AND need.contact_id != %(contact_id)s::INTEGER AND need.contact_id IN (SELECT "
                       'there.contact_id FROM affiliation AS own JOIN affiliation AS there ON own.organization_id = there.organization_id WHERE own.contact_id '
                       '= %(contact_id)s::INTEGER AND own.until_on IS NULL) AND (EXISTS (SELECT there.contact_id FROM affiliation AS own JOIN affiliation AS '
                       'there ON own.organization_id = there.organization_id WHERE own.contact_id = %(contact_id)s::INTEGER AND own.until_on IS NULL AND '
                       'there.contact_id = need.contact_id AND (there.until_on IS NULL OR there.until_on >= need.stated_on) AND NOT (EXISTS (SELECT * FROM '
                       'affiliation AS earlier WHERE earlier.contact_id = there.contact_id AND earlier.until_on >= need.stated_on AND earlier.until_on <= '
                       "there.since_on)))) AND contact.died_on IS NULL ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
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
                   'JOIN fact ON fact.id = confusion.fact_id AND fact.dropped_on IS NULL WHERE (confusion.contact_id = %(contact_id)s::INTEGER OR '
                   'confusion.other_id = %(contact_id)s::INTEGER) AND confusion.confused_on >= %(since)s::DATE ORDER BY confusion.confused_on DESC, '
                   'confusion.id DESC',
                   {'contact_id': '', 'since': 'date'},
                   ('contact_id', 'other_id', 'name', 'other_name', 'fact', 'confused_on'),
                   ('', '', '', '', '', 'date')),
 'contact_by_former_handle': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                              'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM former_contact JOIN contact ON '
                              'former_contact.contact_id = contact.id WHERE former_contact.handle = %(handle)s::VARCHAR',
                              {'handle': ''},
                              ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                              ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contact_by_former_uid': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                           'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM former_contact JOIN contact ON former_contact.contact_id '
                           '= contact.id WHERE former_contact.uid = %(uid)s::UUID',
                           {'uid': 'uid'},
                           ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                           ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contact_by_handle': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                       'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.handle = %(handle)s::VARCHAR',
                       {'handle': ''},
                       ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                       ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contact_by_id': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, contact.met, '
                   'contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.id = %(contact_id)s::INTEGER',
                   {'contact_id': ''},
                   ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                   ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contacts_beginning': ('SELECT contact.handle, contact.name FROM contact WHERE contact.handle >= %(low)s::VARCHAR AND contact.handle < %(high)s::VARCHAR '
                        'ORDER BY contact.handle LIMIT %(most)s::INTEGER',
                        {'low': '', 'high': '', 'most': ''},
                        ('handle', 'name'),
                        ('', '')),
 'contacts_by_name_key': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                          'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.name_key = %(name_key)s::VARCHAR '
                          'ORDER BY contact.id',
                          {'name_key': ''},
                          ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                          ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contacts_called': ('SELECT contact.handle, contact.name FROM contact WHERE contact.id IN (SELECT name_word.contact_id FROM name_word WHERE name_word.word >= '
                     '%(low)s::VARCHAR AND name_word.word < %(high)s::VARCHAR) ORDER BY contact.handle LIMIT %(most)s::INTEGER',
                     {'low': '', 'high': '', 'most': ''},
                     ('handle', 'name'),
                     ('', '')),
 'contacts_in': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, contact.met, '
                 'contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE contact.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                 'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)',
                 {'ids': ''},
                 ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                 ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'contacts_with_prefix': ('SELECT DISTINCT name_word.contact_id FROM name_word WHERE name_word.word >= %(low)s::VARCHAR AND name_word.word < %(high)s::VARCHAR',
                          {'low': '', 'high': ''},
                          ('contact_id',),
                          ('',)),
 'contacts_with_word': ('SELECT DISTINCT name_word.contact_id FROM name_word WHERE name_word.word = %(word)s::VARCHAR', {'word': ''}, ('contact_id',), ('',)),
 'contrasts_of': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
                  'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card WHERE '
                  "card.kind = 'contrast' AND (card.contact_id = %(contact_id)s::INTEGER OR card.other_id = %(contact_id)s::INTEGER)",
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
 'count_due': ('SELECT count(*) AS number FROM card JOIN contact ON card.contact_id = contact.id WHERE card.due_on <= %(study_day)s::DATE AND card.suspended '
               'IS false AND (card.reviewed_on IS NULL OR card.reviewed_on < %(study_day)s::DATE) AND (card.buried_until IS NULL OR card.buried_until <= '
               '%(study_day)s::DATE) AND (card.fact_id IS NULL OR NOT (EXISTS (SELECT * FROM fact WHERE fact.id = card.fact_id AND fact.dropped_on IS NOT '
               'NULL))) AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = '
               "contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false "
               "AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND "
               'newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN '
               '(SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE '
               "stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND "
               'stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = '
               "'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) "
               'AND place.until_on IS NULL))',
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
 'count_reviewed': ("SELECT count(*) AS number FROM review WHERE review.study_day = %(study_day)s::DATE AND review.mode = 'cued'",
                    {'study_day': 'date'},
                    ('number',),
                    ('',)),
 'count_rhythm': ('SELECT count(*) AS number FROM rhythm', {}, ('number',), ('',)),
 'count_to_recall': ('SELECT count(*) AS number FROM interaction JOIN participant ON participant.interaction_id = interaction.id JOIN contact ON '
                     'participant.contact_id = contact.id WHERE interaction.happened_on >= %(since)s::DATE AND interaction.happened_on <= %(today)s::DATE AND '
                     'interaction.answered IS true AND interaction.imported IS false AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT '
                     "((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until "
                     'IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                     "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR "
                     'newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
                     "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' "
                     'AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference '
                     "AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                     '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND '
                     '((EXISTS (SELECT * FROM fact WHERE fact.interaction_id = interaction.id AND fact.contact_id = participant.contact_id AND fact.dropped_on '
                     'IS NULL AND fact.superseded_by_id IS NULL)) OR (EXISTS (SELECT * FROM need WHERE need.interaction_id = interaction.id AND '
                     'need.contact_id = participant.contact_id AND need.dropped_on IS NULL)) OR (EXISTS (SELECT * FROM preference WHERE '
                     'preference.interaction_id = interaction.id AND preference.contact_id = participant.contact_id AND preference.lifted IS false))) AND NOT '
                     '(EXISTS (SELECT * FROM recall WHERE recall.interaction_id = interaction.id AND recall.contact_id = participant.contact_id AND '
                     'recall.finished_at IS NOT NULL))',
                     {'since': 'date', 'today': 'date'},
                     ('number',),
                     ('',)),
 'count_tombstone': ('SELECT count(*) AS number FROM tombstone', {}, ('number',), ('',)),
 'days_between': ('SELECT interaction.happened_on AS "on", count(*) AS talks, count(*) FILTER (WHERE interaction.imported IS false) AS noted, CAST(sum(CASE '
                  'WHEN (interaction.imported IS false) THEN (SELECT count(*) AS count_1 FROM fact WHERE fact.interaction_id = interaction.id AND '
                  'fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL) ELSE 0 END) AS INTEGER) AS learned FROM interaction WHERE '
                  'interaction.happened_on BETWEEN %(since)s::DATE AND %(until)s::DATE AND interaction.answered IS true GROUP BY interaction.happened_on ORDER '
                  'BY interaction.happened_on',
                  {'since': 'date', 'until': 'date'},
                  ('on', 'talks', 'noted', 'learned'),
                  ('date', '', '', '')),
 'due_cards': ('SELECT card.id, card.uid, card.contact_id, card.kind, card.fact_id, card.preference_id, card.other_id, card.state, card.stability, '
               'card.difficulty, card.due_on, card.reviewed_on, card.reviews, card.lapses, card.suspended, card.buried_until, card.answer FROM card JOIN '
               'contact ON card.contact_id = contact.id WHERE card.due_on <= %(study_day)s::DATE AND card.suspended IS false AND (card.reviewed_on IS NULL OR '
               'card.reviewed_on < %(study_day)s::DATE) AND (card.buried_until IS NULL OR card.buried_until <= %(study_day)s::DATE) AND (card.fact_id IS NULL '
               'OR NOT (EXISTS (SELECT * FROM fact WHERE fact.id = card.fact_id AND fact.dropped_on IS NOT NULL))) AND contact.died_on IS NULL AND '
               'contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
               "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM "
               "preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on "
               '> stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS '
               'stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = '
               "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM "
               "preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
               '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) ORDER BY '
               'card.due_on, card.id',
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
                          'affiliation.since_on, affiliation.until_on FROM affiliation WHERE affiliation.contact_id = %(contact_id)s::INTEGER ORDER BY '
                          'affiliation.id',
                          {'contact_id': ''},
                          ('id', 'uid', 'contact_id', 'organization_id', 'role', 'since_on', 'until_on'),
                          ('', 'uid', '', '', '', 'date', 'date')),
 'every_fact_of': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                   'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.contact_id = %(contact_id)s::INTEGER ORDER BY fact.learned_on DESC, fact.id',
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
                   "need.contact_id = %(contact_id)s::INTEGER ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
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
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.contact_id = %(contact_id)s::INTEGER ORDER BY '
                      'promise.due_on IS NULL, promise.due_on, promise.id',
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
 'export_change': ('SELECT change.id, operation.uid AS operation, change.table_name, change.row_id, change.action, change.before FROM change LEFT OUTER JOIN '
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
                 'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.superseded_by_id = %(fact_id)s::INTEGER ORDER BY fact.id',
                 {'fact_id': ''},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                 ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'fact_by_id': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.id = %(fact_id)s::INTEGER',
                {'fact_id': ''},
                ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'fact_tags_of': ('SELECT fact_tag.fact_id, fact_tag.tag FROM fact JOIN fact_tag ON fact.id = fact_tag.fact_id WHERE fact.contact_id = %(contact_id)s::INTEGER '
                  'ORDER BY fact_tag.id',
                  {'contact_id': ''},
                  ('fact_id', 'tag'),
                  ('', '')),
 'facts_of': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, fact.superseded_by_id, '
              'fact.dropped_on FROM fact WHERE fact.contact_id = %(contact_id)s::INTEGER AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL ORDER '
              'BY fact.learned_on DESC, fact.id',
              {'contact_id': ''},
              ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
              ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'facts_to_learn': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                    'fact.superseded_by_id, fact.dropped_on FROM fact JOIN contact ON fact.contact_id = contact.id JOIN interaction ON fact.interaction_id = '
                    'interaction.id WHERE fact.learned_on >= %(since)s::DATE AND interaction.imported IS false AND fact.dropped_on IS NULL AND '
                    'fact.superseded_by_id IS NULL AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS '
                    "stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= "
                    '%(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND '
                    "newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND "
                    'newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON '
                    "stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                    'NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                    "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                    'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND NOT (EXISTS (SELECT * FROM '
                    "card WHERE card.fact_id = fact.id AND card.kind = 'fact')) ORDER BY fact.learned_on DESC, fact.id LIMIT %(most)s::INTEGER",
                    {'since': 'date', 'today': 'date', 'most': ''},
                    ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                    ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'facts_told': ('SELECT fact.id, fact.uid, fact.contact_id, fact.interaction_id, fact.topic, fact.text, fact.sensitive, fact.learned_on, '
                'fact.superseded_by_id, fact.dropped_on FROM fact WHERE fact.interaction_id = %(interaction_id)s::INTEGER AND fact.contact_id = '
                '%(contact_id)s::INTEGER AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL ORDER BY fact.id',
                {'interaction_id': '', 'contact_id': ''},
                ('id', 'uid', 'contact_id', 'interaction_id', 'topic', 'text', 'sensitive', 'learned_on', 'superseded_by_id', 'dropped_on'),
                ('', 'uid', '', '', '', '', 'flag', 'date', '', 'date')),
 'first_operation': ('SELECT operation.done_at FROM operation ORDER BY operation.id LIMIT 1', {}, ('done_at',), ('instant',)),
 'first_tag': ('SELECT min(anon_1.tag) AS tag FROM (SELECT min(contact_tag.tag) AS tag FROM contact_tag WHERE contact_tag.tag >= %(low)s::VARCHAR AND '
               'contact_tag.tag < %(high)s::VARCHAR UNION ALL SELECT min(fact_tag.tag) AS tag FROM fact_tag WHERE fact_tag.tag >= %(low)s::VARCHAR AND '
               'fact_tag.tag < %(high)s::VARCHAR) AS anon_1',
               {'low': '', 'high': ''},
               ('tag',),
               ('',)),
 'forget_answers': ('UPDATE review SET answer=NULL WHERE review.answer IS NOT NULL', {}, (), ()),
 'forget_recalls': ('UPDATE recall SET answers=%(answers)s::JSON', {'answers': 'json'}, (), ()),
 'former_uids_of': ('SELECT former_contact.uid FROM former_contact WHERE former_contact.contact_id = %(contact_id)s::INTEGER',
                    {'contact_id': ''},
                    ('uid',),
                    ('uid',)),
 'found_contact': ('SELECT itself.id, contact.handle AS contact, contact.name, NULL AS "on", trim(coalesce(itself.name, \'\') || \' \' || coalesce(itself.met, '
                   "'')) AS text, NULL AS external_id, false AS sensitive FROM contact AS itself JOIN contact ON contact.id = itself.id WHERE itself.id IN "
                   '(SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)',
                   {'ids': ''},
                   ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                   ('', '', '', 'date', '', '', 'flag')),
 'found_fact': ('SELECT fact.id, contact.handle AS contact, contact.name, fact.learned_on AS "on", fact.text AS text, (SELECT noted.external_id FROM '
                'interaction AS noted WHERE noted.id = fact.interaction_id) AS external_id, fact.sensitive AS sensitive FROM fact JOIN contact ON contact.id = '
                'fact.contact_id WHERE fact.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) '
                'AS listed) AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL',
                {'ids': ''},
                ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                ('', '', '', 'date', '', '', 'flag')),
 'found_interaction': ('SELECT interaction.id, contact.handle AS contact, contact.name, interaction.happened_on AS "on", interaction.summary AS text, '
                       'interaction.external_id AS external_id, false AS sensitive FROM interaction JOIN contact ON contact.id = (SELECT first.contact_id FROM '
                       'participant AS first WHERE first.interaction_id = interaction.id ORDER BY first.position LIMIT 1) WHERE interaction.id IN (SELECT '
                       'CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)',
                       {'ids': ''},
                       ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                       ('', '', '', 'date', '', '', 'flag')),
 'found_need': ('SELECT need.id, contact.handle AS contact, contact.name, need.stated_on AS "on", trim(coalesce(need.asked, \'\') || \' \' || '
                "coalesce(need.underlying, '') || ' ' || coalesce(need.corrected, '') || ' ' || coalesce(need.resolution, '')) AS text, (SELECT "
                'noted.external_id FROM interaction AS noted WHERE noted.id = need.interaction_id) AS external_id, false AS sensitive FROM need JOIN contact '
                'ON contact.id = need.contact_id WHERE need.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)',
                {'ids': ''},
                ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                ('', '', '', 'date', '', '', 'flag')),
 'found_preference': ('SELECT preference.id, contact.handle AS contact, contact.name, preference.stated_on AS "on", preference.words AS text, (SELECT '
                      'noted.external_id FROM interaction AS noted WHERE noted.id = preference.interaction_id) AS external_id, false AS sensitive FROM '
                      'preference JOIN contact ON contact.id = preference.contact_id WHERE preference.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                      'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)',
                      {'ids': ''},
                      ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                      ('', '', '', 'date', '', '', 'flag')),
 'found_promise': ('SELECT promise.id, contact.handle AS contact, contact.name, promise.made_on AS "on", promise.text AS text, (SELECT noted.external_id FROM '
                   'interaction AS noted WHERE noted.id = promise.interaction_id) AS external_id, false AS sensitive FROM promise JOIN contact ON contact.id = '
                   'promise.contact_id WHERE promise.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR '
                   'AS JSON)) AS listed)',
                   {'ids': ''},
                   ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                   ('', '', '', 'date', '', '', 'flag')),
 'found_question': ('SELECT question.id, contact.handle AS contact, contact.name, question.added_on AS "on", question.text AS text, (SELECT noted.external_id '
                    'FROM interaction AS noted WHERE noted.id = question.interaction_id) AS external_id, false AS sensitive FROM question JOIN contact ON '
                    'contact.id = question.contact_id WHERE question.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                    'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)',
                    {'ids': ''},
                    ('id', 'contact', 'name', 'on', 'text', 'external_id', 'sensitive'),
                    ('', '', '', 'date', '', '', 'flag')),
 'id_of_affiliation': ('SELECT affiliation.id FROM affiliation WHERE affiliation.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_attachment': ('SELECT attachment.id FROM attachment WHERE attachment.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_breach': ('SELECT breach.id FROM breach WHERE breach.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_card': ('SELECT card.id FROM card WHERE card.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_confusion': ('SELECT confusion.id FROM confusion WHERE confusion.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_contact': ('SELECT contact.id FROM contact WHERE contact.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_contact_point': ('SELECT contact_point.id FROM contact_point WHERE contact_point.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_contact_tag': ('SELECT contact_tag.id FROM contact_tag WHERE contact_tag.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_fact': ('SELECT fact.id FROM fact WHERE fact.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_fact_tag': ('SELECT fact_tag.id FROM fact_tag WHERE fact_tag.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_former_contact': ('SELECT former_contact.id FROM former_contact WHERE former_contact.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_interaction': ('SELECT interaction.id FROM interaction WHERE interaction.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_meeting': ('SELECT meeting.id FROM meeting WHERE meeting.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_need': ('SELECT need.id FROM need WHERE need.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_nickname': ('SELECT nickname.id FROM nickname WHERE nickname.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_occasion': ('SELECT occasion.id FROM occasion WHERE occasion.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_operation': ('SELECT operation.id FROM operation WHERE operation.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_organization': ('SELECT organization.id FROM organization WHERE organization.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_original': ('SELECT original.id FROM original WHERE original.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_participant': ('SELECT participant.id FROM participant WHERE participant.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_preference': ('SELECT preference.id FROM preference WHERE preference.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_promise': ('SELECT promise.id FROM promise WHERE promise.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_question': ('SELECT question.id FROM question WHERE question.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_recall': ('SELECT recall.id FROM recall WHERE recall.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_relationship': ('SELECT relationship.id FROM relationship WHERE relationship.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_review': ('SELECT review.id FROM review WHERE review.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'id_of_tombstone': ('SELECT tombstone.id FROM tombstone WHERE tombstone.uid = %(uid)s::UUID', {'uid': 'uid'}, ('id',), ('',)),
 'interaction_by_id': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                       'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                       'FROM interaction WHERE interaction.id = %(interaction_id)s::INTEGER',
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
                                 'interaction.external_id, interaction.announced FROM interaction WHERE interaction.external_id = %(external_id)s::VARCHAR',
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
                    'FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = %(contact_id)s::INTEGER '
                    'AND (EXISTS (SELECT * FROM participant AS others WHERE others.interaction_id = participant.interaction_id AND others.contact_id != '
                    'participant.contact_id)) ORDER BY interaction.id',
                    {'contact_id': ''},
                    ('id', 'uid', 'happened_on', 'happened_at', 'zone', 'channel', 'direction', 'answered', 'imported', 'summary', 'external_id', 'announced'),
                    ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'last_study_day': ('SELECT max(review.study_day) AS study_day FROM review', {}, ('study_day',), ('date',)),
 'last_talk_by': ('SELECT participant.happened_on AS "on", interaction.channel FROM participant JOIN interaction ON participant.interaction_id = '
                  'interaction.id WHERE participant.contact_id = %(contact_id)s::INTEGER AND interaction.answered IS true AND interaction.channel = '
                  '%(channel)s::VARCHAR ORDER BY participant.happened_on DESC LIMIT 1',
                  {'contact_id': '', 'channel': ''},
                  ('on', 'channel'),
                  ('date', '')),
 'late_promises': ("SELECT count(*) AS late FROM promise JOIN contact ON promise.contact_id = contact.id WHERE promise.direction = 'mine' AND promise.due_on < "
                   '%(today)s::DATE AND promise.kept_on IS NULL AND promise.dropped_on IS NULL AND contact.died_on IS NULL AND contact.archived_on IS NULL AND '
                   '(contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id '
                   "= contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS "
                   "false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND "
                   'newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id '
                   'IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE '
                   "stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND "
                   'stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND '
                   "newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND "
                   'newer.id > stop.id))) AND place.until_on IS NULL))',
                   {'today': 'date'},
                   ('late',),
                   ('',)),
 'listed': ('SELECT contact.handle, contact.name, (SELECT organization.name FROM affiliation JOIN organization ON affiliation.organization_id = '
            'organization.id WHERE affiliation.contact_id = contact.id AND affiliation.until_on IS NULL ORDER BY affiliation.id DESC LIMIT 1) AS organization, '
            '(SELECT participant.happened_on FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = '
            'contact.id AND interaction.answered IS true ORDER BY participant.happened_on DESC LIMIT 1) AS last_talk_on, (EXISTS (SELECT * FROM preference AS '
            "stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) "
            'AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = '
            "'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) "
            'OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE '
            "stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted "
            'IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = '
            "'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND "
            'place.until_on IS NULL) AS do_not_contact, contact.died_on, contact.archived_on, contact.later_on FROM contact ORDER BY contact.handle',
            {'today': 'date'},
            ('handle', 'name', 'organization', 'last_talk_on', 'do_not_contact', 'died_on', 'archived_on', 'later_on'),
            ('', '', '', 'date', 'flag', 'date', 'date', 'date')),
 'listed_tagged': ('SELECT contact.handle, contact.name, (SELECT organization.name FROM affiliation JOIN organization ON affiliation.organization_id = '
                   'organization.id WHERE affiliation.contact_id = contact.id AND affiliation.until_on IS NULL ORDER BY affiliation.id DESC LIMIT 1) AS '
                   'organization, (SELECT participant.happened_on FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
                   'participant.contact_id = contact.id AND interaction.answered IS true ORDER BY participant.happened_on DESC LIMIT 1) AS last_talk_on, '
                   "(EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                   'NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                   "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR "
                   'newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
                   "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
                   '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                   "newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on "
                   '> stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL) AS do_not_contact, '
                   'contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE (EXISTS (SELECT * FROM contact_tag WHERE contact_tag.contact_id '
                   '= contact.id AND contact_tag.tag = %(tag)s::VARCHAR)) OR (EXISTS (SELECT * FROM fact, fact_tag WHERE fact.contact_id = contact.id AND '
                   'fact_tag.fact_id = fact.id AND fact_tag.tag = %(tag)s::VARCHAR AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL)) ORDER BY '
                   'contact.handle',
                   {'today': 'date', 'tag': ''},
                   ('handle', 'name', 'organization', 'last_talk_on', 'do_not_contact', 'died_on', 'archived_on', 'later_on'),
                   ('', '', '', 'date', 'flag', 'date', 'date', 'date')),
 'maybe_quiet': ('SELECT rhythm.id, rhythm.contact_id, rhythm.quiet_on, rhythm.days, rhythm.wished FROM rhythm JOIN contact ON rhythm.contact_id = contact.id '
                 'WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT '
                 "((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                 'NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                 "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR "
                 'newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
                 "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
                 '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                 "newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                 'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND rhythm.quiet_on <= '
                 '%(today)s::DATE AND (rhythm.wished IS true OR (%(today)s::DATE - rhythm.quiet_on) < CASE WHEN (12 * rhythm.days > 180) THEN 12 * rhythm.days '
                 'ELSE 180 END - CASE WHEN (2 * rhythm.days > 14) THEN 2 * rhythm.days ELSE 14 END) AND (rhythm.contact_id NOT IN (SELECT need.contact_id FROM '
                 "need JOIN contact ON need.contact_id = contact.id WHERE need.kind = 'complaint' AND need.dropped_on IS NULL AND need.resolved_on IS NULL AND "
                 'contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT '
                 "((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                 'NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                 "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR "
                 'newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
                 "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
                 '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                 "newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                 'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)))) AND (rhythm.contact_id NOT IN '
                 '(SELECT affiliation.contact_id FROM need JOIN contact ON need.contact_id = contact.id JOIN affiliation AS there ON there.contact_id = '
                 "need.contact_id JOIN affiliation ON affiliation.organization_id = there.organization_id WHERE need.kind = 'complaint' AND need.dropped_on IS "
                 'NULL AND need.resolved_on IS NULL AND contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR '
                 'contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
                 "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * "
                 "FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                 '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id '
                 'FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND '
                 "stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT "
                 "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                 'newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on '
                 'IS NULL)) AND affiliation.until_on IS NULL AND (there.until_on IS NULL OR there.until_on >= need.stated_on) AND NOT (EXISTS (SELECT * FROM '
                 'affiliation AS earlier WHERE earlier.contact_id = there.contact_id AND earlier.until_on >= need.stated_on AND earlier.until_on <= '
                 'there.since_on)))) AND NOT (EXISTS (SELECT * FROM meeting WHERE meeting.contact_id = rhythm.contact_id AND meeting.planned_on >= '
                 '%(today)s::DATE AND meeting.confirmed IS true)) ORDER BY rhythm.quiet_on, rhythm.contact_id LIMIT %(most)s::INTEGER',
                 {'today': 'date', 'most': ''},
                 ('id', 'contact_id', 'quiet_on', 'days', 'wished'),
                 ('', '', 'date', '', 'flag')),
 'meeting_between': ('SELECT meeting.contact_id, min(meeting.planned_on) AS planned_on FROM meeting WHERE meeting.planned_on BETWEEN %(today)s::DATE AND '
                     '%(until)s::DATE AND meeting.confirmed IS true GROUP BY meeting.contact_id ORDER BY meeting.contact_id',
                     {'today': 'date', 'until': 'date'},
                     ('contact_id', 'planned_on'),
                     ('', 'date')),
 'meetings_at': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, meeting.zone, '
                 'meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting WHERE meeting.planned_on >= %(since)s::DATE AND '
                 'meeting.contact_id IN (SELECT affiliation.contact_id FROM affiliation WHERE affiliation.organization_id = %(organization_id)s::INTEGER AND '
                 'affiliation.until_on IS NULL) ORDER BY meeting.planned_on, meeting.planned_time',
                 {'since': 'date', 'organization_id': ''},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                 ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'meetings_by_external_id': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, '
                             'meeting.zone, meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting WHERE meeting.external_id = '
                             '%(external_id)s::VARCHAR ORDER BY meeting.id',
                             {'external_id': ''},
                             ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                             ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'meetings_of': ('SELECT meeting.id, meeting.uid, meeting.contact_id, meeting.interaction_id, meeting.planned_on, meeting.planned_time, meeting.zone, '
                 'meeting.channel, meeting.confirmed, meeting.text, meeting.external_id FROM meeting WHERE meeting.planned_on >= %(since)s::DATE AND '
                 'meeting.contact_id = %(contact_id)s::INTEGER ORDER BY meeting.planned_on, meeting.planned_time',
                 {'since': 'date', 'contact_id': ''},
                 ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                 ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'members': ('SELECT DISTINCT affiliation.contact_id FROM affiliation WHERE affiliation.organization_id = %(organization_id)s::INTEGER AND '
             'affiliation.until_on IS NULL',
             {'organization_id': ''},
             ('contact_id',),
             ('',)),
 'members_of': ('SELECT contact.id, contact.handle, contact.name, contact.pronouns, affiliation.role, (SELECT participant.happened_on FROM participant JOIN '
                'interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = contact.id AND interaction.answered IS true ORDER '
                'BY participant.happened_on DESC LIMIT 1) AS last_talk_on, (EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND '
                "stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS "
                "(SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id '
                'FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND '
                "stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS "
                "(SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS "
                'true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL) AS '
                'do_not_contact, contact.died_on, contact.archived_on FROM affiliation JOIN contact ON affiliation.contact_id = contact.id WHERE '
                'affiliation.organization_id = %(organization_id)s::INTEGER AND affiliation.until_on IS NULL ORDER BY affiliation.id',
                {'today': 'date', 'organization_id': ''},
                ('id', 'handle', 'name', 'pronouns', 'role', 'last_talk_on', 'do_not_contact', 'died_on', 'archived_on'),
                ('', '', '', '', '', 'date', 'flag', 'date', 'date')),
 'memberships': ('SELECT contact.handle, organization.name FROM affiliation JOIN contact ON affiliation.contact_id = contact.id JOIN organization ON '
                 'affiliation.organization_id = organization.id WHERE affiliation.until_on IS NULL',
                 {},
                 ('handle', 'name'),
                 ('', '')),
 'minutes_between': ("SELECT passed.minutes, count(*) AS number FROM (SELECT CASE WHEN substr(replace(CAST(interaction.uid AS TEXT), '-', ''), 13, 1) = '7' "
                     "THEN CAST((CAST(CAST('x0000' || substr(replace(CAST(interaction.uid AS TEXT), '-', ''), 1, 12) AS BIT(64)) AS BIGINT) / 1000 - "
                     'CAST(floor(extract(epoch FROM interaction.happened_at)) AS BIGINT)) / 60 AS INTEGER) END AS minutes FROM interaction WHERE '
                     'interaction.happened_on BETWEEN %(since)s::DATE AND %(until)s::DATE AND interaction.answered IS true AND interaction.imported IS false '
                     'AND interaction.happened_at IS NOT NULL) AS passed GROUP BY passed.minutes HAVING passed.minutes >= 0 ORDER BY passed.minutes',
                     {'since': 'date', 'until': 'date'},
                     ('minutes', 'number'),
                     ('', '')),
 'move_affiliation_contact_id': ('UPDATE affiliation SET contact_id=%(to_id)s::INTEGER WHERE affiliation.contact_id = %(from_id)s::INTEGER',
                                 {'to_id': '', 'from_id': ''},
                                 (),
                                 ()),
 'move_breach_contact_id': ('UPDATE breach SET contact_id=%(to_id)s::INTEGER WHERE breach.contact_id = %(from_id)s::INTEGER',
                            {'to_id': '', 'from_id': ''},
                            (),
                            ()),
 'move_card_contact_id': ('UPDATE card SET contact_id=%(to_id)s::INTEGER WHERE card.contact_id = %(from_id)s::INTEGER', {'to_id': '', 'from_id': ''}, (), ()),
 'move_card_other_id': ('UPDATE card SET other_id=%(to_id)s::INTEGER WHERE card.other_id = %(from_id)s::INTEGER', {'to_id': '', 'from_id': ''}, (), ()),
 'move_confusion_contact_id': ('UPDATE confusion SET contact_id=%(to_id)s::INTEGER WHERE confusion.contact_id = %(from_id)s::INTEGER',
                               {'to_id': '', 'from_id': ''},
                               (),
                               ()),
 'move_confusion_other_id': ('UPDATE confusion SET other_id=%(to_id)s::INTEGER WHERE confusion.other_id = %(from_id)s::INTEGER',
                             {'to_id': '', 'from_id': ''},
                             (),
                             ()),
 'move_contact_point_contact_id': ('UPDATE contact_point SET contact_id=%(to_id)s::INTEGER WHERE contact_point.contact_id = %(from_id)s::INTEGER',
                                   {'to_id': '', 'from_id': ''},
                                   (),
                                   ()),
 'move_contact_tag_contact_id': ('UPDATE contact_tag SET contact_id=%(to_id)s::INTEGER WHERE contact_tag.contact_id = %(from_id)s::INTEGER',
                                 {'to_id': '', 'from_id': ''},
                                 (),
                                 ()),
 'move_fact_contact_id': ('UPDATE fact SET contact_id=%(to_id)s::INTEGER WHERE fact.contact_id = %(from_id)s::INTEGER', {'to_id': '', 'from_id': ''}, (), ()),
 'move_former_contact_contact_id': ('UPDATE former_contact SET contact_id=%(to_id)s::INTEGER WHERE former_contact.contact_id = %(from_id)s::INTEGER',
                                    {'to_id': '', 'from_id': ''},
                                    (),
                                    ()),
 'move_meeting_contact_id': ('UPDATE meeting SET contact_id=%(to_id)s::INTEGER WHERE meeting.contact_id = %(from_id)s::INTEGER',
                             {'to_id': '', 'from_id': ''},
                             (),
                             ()),
 'move_name_word_contact_id': ('UPDATE name_word SET contact_id=%(to_id)s::INTEGER WHERE name_word.contact_id = %(from_id)s::INTEGER',
                               {'to_id': '', 'from_id': ''},
                               (),
                               ()),
 'move_need_contact_id': ('UPDATE need SET contact_id=%(to_id)s::INTEGER WHERE need.contact_id = %(from_id)s::INTEGER', {'to_id': '', 'from_id': ''}, (), ()),
 'move_nickname_contact_id': ('UPDATE nickname SET contact_id=%(to_id)s::INTEGER WHERE nickname.contact_id = %(from_id)s::INTEGER',
                              {'to_id': '', 'from_id': ''},
                              (),
                              ()),
 'move_occasion_contact_id': ('UPDATE occasion SET contact_id=%(to_id)s::INTEGER WHERE occasion.contact_id = %(from_id)s::INTEGER',
                              {'to_id': '', 'from_id': ''},
                              (),
                              ()),
 'move_original_contact_id': ('UPDATE original SET contact_id=%(to_id)s::INTEGER WHERE original.contact_id = %(from_id)s::INTEGER',
                              {'to_id': '', 'from_id': ''},
                              (),
                              ()),
 'move_participant_contact_id': ('UPDATE participant SET contact_id=%(to_id)s::INTEGER WHERE participant.contact_id = %(from_id)s::INTEGER',
                                 {'to_id': '', 'from_id': ''},
                                 (),
                                 ()),
 'move_preference_contact_id': ('UPDATE preference SET contact_id=%(to_id)s::INTEGER WHERE preference.contact_id = %(from_id)s::INTEGER',
                                {'to_id': '', 'from_id': ''},
                                (),
                                ()),
 'move_promise_contact_id': ('UPDATE promise SET contact_id=%(to_id)s::INTEGER WHERE promise.contact_id = %(from_id)s::INTEGER',
                             {'to_id': '', 'from_id': ''},
                             (),
                             ()),
 'move_question_contact_id': ('UPDATE question SET contact_id=%(to_id)s::INTEGER WHERE question.contact_id = %(from_id)s::INTEGER',
                              {'to_id': '', 'from_id': ''},
                              (),
                              ()),
 'move_recall_contact_id': ('UPDATE recall SET contact_id=%(to_id)s::INTEGER WHERE recall.contact_id = %(from_id)s::INTEGER',
                            {'to_id': '', 'from_id': ''},
                            (),
                            ()),
 'move_relationship_contact_id': ('UPDATE relationship SET contact_id=%(to_id)s::INTEGER WHERE relationship.contact_id = %(from_id)s::INTEGER',
                                  {'to_id': '', 'from_id': ''},
                                  (),
                                  ()),
 'move_relationship_other_contact_id': ('UPDATE relationship SET other_contact_id=%(to_id)s::INTEGER WHERE relationship.other_contact_id = '
                                        '%(from_id)s::INTEGER',
                                        {'to_id': '', 'from_id': ''},
                                        (),
                                        ()),
 'move_reviews': ('UPDATE review SET card_id=%(to_id)s::INTEGER WHERE review.card_id = %(from_id)s::INTEGER', {'to_id': '', 'from_id': ''}, (), ()),
 'move_rhythm_contact_id': ('UPDATE rhythm SET contact_id=%(to_id)s::INTEGER WHERE rhythm.contact_id = %(from_id)s::INTEGER',
                            {'to_id': '', 'from_id': ''},
                            (),
                            ()),
 'name_cards_of': ("SELECT card.id FROM card WHERE card.contact_id = %(contact_id)s::INTEGER AND card.kind = 'name' ORDER BY card.reviewed_on IS NULL, "
                   'card.reviewed_on DESC, card.id',
                   {'contact_id': ''},
                   ('id',),
                   ('',)),
 'name_operation': ('UPDATE operation SET whom=%(whom)s::VARCHAR WHERE operation.id = %(operation_id)s::INTEGER', {'whom': '', 'operation_id': ''}, (), ()),
 'names': ('SELECT contact.id, contact.handle, contact.name FROM contact ORDER BY contact.id', {}, ('id', 'handle', 'name'), ('', '', '')),
 'names_begun': ("SELECT card.contact_id FROM card WHERE card.kind = 'name' AND card.reviews = 1 AND card.reviewed_on = %(study_day)s::DATE ORDER BY "
                 'card.contact_id',
                 {'study_day': 'date'},
                 ('contact_id',),
                 ('',)),
 'names_to_learn': ('SELECT contact.id, contact.uid, contact.handle, contact.name, contact.name_key, contact.said, contact.pronouns, contact.zone, '
                    'contact.met, contact.died_on, contact.archived_on, contact.later_on FROM contact WHERE (EXISTS (SELECT * FROM participant, interaction '
                    'WHERE participant.contact_id = contact.id AND participant.interaction_id = interaction.id AND participant.happened_on >= %(since)s::DATE '
                    'AND interaction.imported IS false AND interaction.answered IS true)) AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT '
                    "((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                    'NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                    "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR "
                    'newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
                    "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
                    '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                    "newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                    '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND NOT '
                    "(EXISTS (SELECT * FROM card WHERE card.contact_id = contact.id AND card.kind = 'name')) ORDER BY contact.id LIMIT %(most)s::INTEGER",
                    {'since': 'date', 'today': 'date', 'most': ''},
                    ('id', 'uid', 'handle', 'name', 'name_key', 'said', 'pronouns', 'zone', 'met', 'died_on', 'archived_on', 'later_on'),
                    ('', 'uid', '', '', '', '', '', '', '', 'date', 'date', 'date')),
 'namesakes': ('SELECT contact.id, contact.name FROM name_word JOIN contact ON name_word.contact_id = contact.id WHERE name_word.word = %(word)s::VARCHAR '
               'ORDER BY name_word.contact_id LIMIT %(most)s::INTEGER',
               {'word': '', 'most': ''},
               ('id', 'name'),
               ('', '')),
 'need_by_uid': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                 'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE need.uid = '
                 '%(uid)s::UUID',
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
 'needs_between': ('SELECT count(*) FILTER (WHERE need.resolved_on <= %(until)s::DATE) AS solved, count(*) AS "of", count(*) FILTER (WHERE need.restated_on <= '
                   '%(until)s::DATE) AS said_back FROM need WHERE need.stated_on <= %(until)s::DATE AND (need.resolved_on IS NULL OR need.resolved_on >= '
                   '%(since)s::DATE) AND need.dropped_on IS NULL',
                   {'until': 'date', 'since': 'date'},
                   ('solved', 'of', 'said_back'),
                   ('', '', '')),
 'needs_told': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need WHERE '
                'need.interaction_id = %(interaction_id)s::INTEGER AND need.contact_id = %(contact_id)s::INTEGER AND need.dropped_on IS NULL ORDER BY need.id',
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
 'nicknames_of': ('SELECT nickname.id, nickname.uid, nickname.contact_id, nickname.name FROM nickname WHERE nickname.contact_id = %(contact_id)s::INTEGER '
                  'ORDER BY nickname.id',
                  {'contact_id': ''},
                  ('id', 'uid', 'contact_id', 'name'),
                  ('', 'uid', '', '')),
 'occasions_of': ('SELECT occasion.id, occasion.uid, occasion.contact_id, occasion.kind, occasion.month, occasion.day, occasion.year, occasion.label FROM '
                  'occasion WHERE occasion.contact_id = %(contact_id)s::INTEGER ORDER BY occasion.id',
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
                   "affiliation.organization_id = %(organization_id)s::INTEGER AND affiliation.until_on IS NULL) AND (need.kind != 'complaint' OR (EXISTS "
                   '(SELECT * FROM affiliation WHERE affiliation.contact_id = need.contact_id AND affiliation.organization_id = %(organization_id)s::INTEGER '
                   'AND affiliation.until_on IS NULL AND (affiliation.until_on IS NULL OR affiliation.until_on >= need.stated_on) AND NOT (EXISTS (SELECT * '
                   'FROM affiliation AS earlier WHERE earlier.contact_id = affiliation.contact_id AND earlier.until_on >= need.stated_on AND earlier.until_on '
                   "<= affiliation.since_on))))) ORDER BY need.kind = 'complaint' DESC, need.stated_on DESC, need.id DESC",
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
                   "need.resolved_on IS NULL AND need.dropped_on IS NULL AND need.contact_id = %(contact_id)s::INTEGER ORDER BY need.kind = 'complaint' DESC, "
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
                      'promise.contact_id IN (SELECT affiliation.contact_id FROM affiliation WHERE affiliation.organization_id = %(organization_id)s::INTEGER '
                      'AND affiliation.until_on IS NULL) ORDER BY promise.due_on IS NULL, promise.due_on, promise.id',
                      {'organization_id': ''},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'open_promises_of': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.kept_on IS NULL AND promise.dropped_on IS NULL AND '
                      'promise.contact_id = %(contact_id)s::INTEGER ORDER BY promise.due_on IS NULL, promise.due_on, promise.id',
                      {'contact_id': ''},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'open_questions': ('SELECT contact.handle, contact.name, contact.pronouns, question.id, question.uid, question.contact_id, question.interaction_id, '
                    'question.text, question.added_on, question.asked_on, question.dropped_on, question.ask_on FROM question JOIN contact ON '
                    'question.contact_id = contact.id WHERE question.asked_on IS NULL AND question.dropped_on IS NULL AND contact.died_on IS NULL AND '
                    'contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
                    "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * "
                    "FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                    '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false "
                    "AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' "
                    'AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND '
                    'place.until_on IS NULL)) ORDER BY contact.name_key, contact.id, question.id',
                    {'today': 'date'},
                    ('handle', 'name', 'pronouns', 'id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                    ('', '', '', '', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'open_questions_of': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                       'question.dropped_on, question.ask_on FROM question WHERE question.contact_id = %(contact_id)s::INTEGER AND question.asked_on IS NULL '
                       'AND question.dropped_on IS NULL ORDER BY question.id',
                       {'contact_id': ''},
                       ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                       ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'operation_by_id': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                     'operation WHERE operation.id = %(operation_id)s::INTEGER',
                     {'operation_id': ''},
                     ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                     ('', 'uid', '', '', 'instant', '', '')),
 'operations': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                'operation ORDER BY operation.id DESC',
                {},
                ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                ('', 'uid', '', '', 'instant', '', '')),
 'operations_beyond': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                       'operation WHERE operation.id != %(operation_id)s::INTEGER AND (EXISTS (SELECT * FROM change WHERE change.operation_id = operation.id '
                       "AND (change.table_name NOT IN ('card', 'review', 'recall', 'confusion')) AND NOT (EXISTS (SELECT * FROM change AS touched WHERE "
                       'touched.operation_id = %(undone_id)s::INTEGER AND touched.table_name = change.table_name AND touched.row_id = change.row_id)) AND '
                       '(EXISTS (SELECT * FROM change AS taken WHERE taken.operation_id = %(operation_id)s::INTEGER AND taken.table_name = change.table_name '
                       'AND taken.row_id = change.row_id)))) ORDER BY operation.id DESC LIMIT 1',
                       {'operation_id': '', 'undone_id': ''},
                       ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                       ('', 'uid', '', '', 'instant', '', '')),
 'operations_since': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                      'operation WHERE operation.id > %(operation_id)s::INTEGER AND (EXISTS (SELECT * FROM change WHERE change.operation_id = operation.id AND '
                      '(EXISTS (SELECT * FROM change AS touched WHERE touched.operation_id = %(operation_id)s::INTEGER AND touched.table_name = '
                      'change.table_name AND touched.row_id = change.row_id)))) ORDER BY operation.id',
                      {'operation_id': ''},
                      ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                      ('', 'uid', '', '', 'instant', '', '')),
 'operations_to_redo': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                        "operation WHERE operation.machine = %(machine)s::VARCHAR AND operation.command = 'undo' AND NOT (EXISTS (SELECT * FROM operation AS "
                        'by WHERE by.undoes_id = operation.id)) AND NOT (EXISTS (SELECT * FROM operation AS newer WHERE newer.id > operation.id AND '
                        "newer.machine = operation.machine AND (newer.command NOT IN ('undo', 'redo', 'quiz', 'quiz undo')))) ORDER BY operation.id DESC LIMIT "
                        '1',
                        {'machine': ''},
                        ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                        ('', 'uid', '', '', 'instant', '', '')),
 'operations_to_undo': ('SELECT operation.id, operation.uid, operation.command, operation.machine, operation.done_at, operation.undoes_id, operation.whom FROM '
                        "operation WHERE operation.machine = %(machine)s::VARCHAR AND (operation.command NOT IN ('undo', 'quiz', 'quiz undo')) AND NOT (EXISTS "
                        '(SELECT * FROM operation AS by WHERE by.undoes_id = operation.id)) ORDER BY operation.id DESC LIMIT 1',
                        {'machine': ''},
                        ('id', 'uid', 'command', 'machine', 'done_at', 'undoes_id', 'whom'),
                        ('', 'uid', '', '', 'instant', '', '')),
 'organization_names': ('SELECT organization.name FROM organization ORDER BY organization.name_key', {}, ('name',), ('',)),
 'organizations_by_name_key': ('SELECT organization.id, organization.uid, organization.name, organization.name_key FROM organization WHERE '
                               'organization.name_key = %(name_key)s::VARCHAR ORDER BY organization.id',
                               {'name_key': ''},
                               ('id', 'uid', 'name', 'name_key'),
                               ('', 'uid', '', '')),
 'originals_by_digest': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card FROM '
                         'original WHERE original.digest = %(digest)s::VARCHAR ORDER BY original.id',
                         {'digest': ''},
                         ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                         ('', 'uid', '', '', '', '', '')),
 'originals_by_external_id': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card '
                              'FROM original WHERE original.external_id = %(external_id)s::VARCHAR ORDER BY original.id',
                              {'external_id': ''},
                              ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                              ('', 'uid', '', '', '', '', '')),
 'originals_of': ('SELECT original.id, original.uid, original.contact_id, original.origin, original.digest, original.external_id, original.card FROM original '
                  'WHERE original.contact_id = %(contact_id)s::INTEGER ORDER BY original.id',
                  {'contact_id': ''},
                  ('id', 'uid', 'contact_id', 'origin', 'digest', 'external_id', 'card'),
                  ('', 'uid', '', '', '', '', '')),
 'outgoing_since': ('SELECT interaction.id FROM interaction WHERE interaction.happened_on >= %(since)s::DATE AND interaction.happened_on <= %(today)s::DATE '
                    "AND interaction.direction = 'out' LIMIT 1",
                    {'since': 'date', 'today': 'date'},
                    ('id',),
                    ('',)),
 'participant_in': ('SELECT participant.id, participant.uid, participant.interaction_id, participant.contact_id, participant.happened_on, '
                    'participant.position, participant.felt FROM participant WHERE participant.interaction_id = %(interaction_id)s::INTEGER AND '
                    'participant.contact_id = %(contact_id)s::INTEGER',
                    {'interaction_id': '', 'contact_id': ''},
                    ('id', 'uid', 'interaction_id', 'contact_id', 'happened_on', 'position', 'felt'),
                    ('', 'uid', '', '', 'date', '', '')),
 'participants_of': ('SELECT participant.interaction_id, contact.id AS contact_id, contact.name FROM participant JOIN contact ON participant.contact_id = '
                     'contact.id WHERE participant.interaction_id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                     'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed) ORDER BY participant.interaction_id, participant.position',
                     {'ids': ''},
                     ('interaction_id', 'contact_id', 'name'),
                     ('', '', '')),
 'participations_of': ('SELECT participant.id, participant.uid, participant.interaction_id, participant.contact_id, participant.happened_on, '
                       'participant.position, participant.felt FROM participant WHERE participant.contact_id = %(contact_id)s::INTEGER ORDER BY '
                       'participant.happened_on, participant.id',
                       {'contact_id': ''},
                       ('id', 'uid', 'interaction_id', 'contact_id', 'happened_on', 'position', 'felt'),
                       ('', 'uid', '', '', 'date', '', '')),
 'pasts_of': ('SELECT participant.happened_on AS "on", interaction.happened_at AS at, interaction.channel, interaction.direction, interaction.id FROM '
              'participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = %(contact_id)s::INTEGER ORDER BY '
              'participant.happened_on DESC, participant.interaction_id DESC LIMIT %(most)s::INTEGER',
              {'contact_id': '', 'most': ''},
              ('on', 'at', 'channel', 'direction', 'id'),
              ('date', 'instant', '', '', '')),
 'points_by_match_key': ('SELECT contact_point.id, contact_point.uid, contact_point.contact_id, contact_point.channel, contact_point.address, '
                         'contact_point.match_key, contact_point.rank, contact_point.label FROM contact_point WHERE contact_point.match_key = '
                         '%(match_key)s::VARCHAR ORDER BY contact_point.id',
                         {'match_key': ''},
                         ('id', 'uid', 'contact_id', 'channel', 'address', 'match_key', 'rank', 'label'),
                         ('', 'uid', '', '', '', '', '', '')),
 'points_of': ('SELECT contact_point.id, contact_point.uid, contact_point.contact_id, contact_point.channel, contact_point.address, contact_point.match_key, '
               'contact_point.rank, contact_point.label FROM contact_point WHERE contact_point.contact_id = %(contact_id)s::INTEGER ORDER BY '
               'contact_point.rank, contact_point.id',
               {'contact_id': ''},
               ('id', 'uid', 'contact_id', 'channel', 'address', 'match_key', 'rank', 'label'),
               ('', 'uid', '', '', '', '', '', '')),
 'preference_by_id': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
                      'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
                      'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM '
                      'preference WHERE preference.id = %(preference_id)s::INTEGER',
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
                    'promise.due_on, promise.kept_on, promise.dropped_on FROM promise WHERE promise.uid = %(uid)s::UUID',
                    {'uid': 'uid'},
                    ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                    ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'promises_between': ('SELECT count(*) FILTER (WHERE promise.kept_on <= %(until)s::DATE) AS kept, count(*) AS "of" FROM promise WHERE promise.direction = '
                      "'mine' AND promise.dropped_on IS NULL AND (promise.kept_on BETWEEN %(since)s::DATE AND %(until)s::DATE OR promise.due_on BETWEEN "
                      '%(since)s::DATE AND %(until)s::DATE AND (promise.due_on < %(until)s::DATE OR promise.kept_on <= %(until)s::DATE))',
                      {'until': 'date', 'since': 'date'},
                      ('kept', 'of'),
                      ('', '')),
 'question_by_uid': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                     'question.dropped_on, question.ask_on FROM question WHERE question.uid = %(uid)s::UUID',
                     {'uid': 'uid'},
                     ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                     ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'recall_of': ('SELECT recall.id, recall.uid, recall.interaction_id, recall.contact_id, recall.study_day, recall.answers, recall.finished_at, recall.recalled, '
               'recall."of", recall.flips FROM recall WHERE recall.interaction_id = %(interaction_id)s::INTEGER AND recall.contact_id = '
               '%(contact_id)s::INTEGER',
               {'interaction_id': '', 'contact_id': ''},
               ('id', 'uid', 'interaction_id', 'contact_id', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
               ('', 'uid', '', '', 'date', 'json', 'instant', '', '', 'json')),
 'recalled_between': ('SELECT review.study_day AS "on", count(*) FILTER (WHERE review.rating > 1) AS recalled, count(*) AS "of" FROM review WHERE review.mode '
                      "!= 'cram' AND review.study_day BETWEEN %(since)s::DATE AND %(until)s::DATE GROUP BY review.study_day ORDER BY review.study_day",
                      {'since': 'date', 'until': 'date'},
                      ('on', 'recalled', 'of'),
                      ('date', '', '')),
 'recalls_of': ('SELECT recall.id, recall.uid, recall.interaction_id, recall.contact_id, recall.study_day, recall.answers, recall.finished_at, '
                'recall.recalled, recall."of", recall.flips FROM recall WHERE recall.contact_id = %(contact_id)s::INTEGER ORDER BY recall.id',
                {'contact_id': ''},
                ('id', 'uid', 'interaction_id', 'contact_id', 'study_day', 'answers', 'finished_at', 'recalled', 'of', 'flips'),
                ('', 'uid', '', '', 'date', 'json', 'instant', '', '', 'json')),
 'relations_of': ('SELECT relationship.kind, relationship.other_contact_id AS other_id, coalesce(other.name, relationship.other_name) AS name FROM '
                  'relationship LEFT OUTER JOIN contact AS other ON relationship.other_contact_id = other.id WHERE relationship.contact_id = '
                  '%(contact_id)s::INTEGER ORDER BY relationship.id',
                  {'contact_id': ''},
                  ('kind', 'other_id', 'name'),
                  ('', '', '')),
 'relations_to': ('SELECT relationship.kind, contact.id AS other_id, contact.name FROM relationship JOIN contact ON relationship.contact_id = contact.id WHERE '
                  'relationship.other_contact_id = %(contact_id)s::INTEGER ORDER BY relationship.id',
                  {'contact_id': ''},
                  ('kind', 'other_id', 'name'),
                  ('', '', '')),
 'relationships_of': ('SELECT relationship.id, relationship.uid, relationship.contact_id, relationship.kind, relationship.other_contact_id, '
                      'relationship.other_name FROM relationship WHERE relationship.contact_id = %(contact_id)s::INTEGER OR relationship.other_contact_id = '
                      '%(contact_id)s::INTEGER ORDER BY relationship.id',
                      {'contact_id': ''},
                      ('id', 'uid', 'contact_id', 'kind', 'other_contact_id', 'other_name'),
                      ('', 'uid', '', '', '', '')),
 'remove_affiliation': ('DELETE FROM affiliation WHERE affiliation.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_attachment': ('DELETE FROM attachment WHERE attachment.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_breach': ('DELETE FROM breach WHERE breach.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_card': ('DELETE FROM card WHERE card.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_change': ('DELETE FROM change WHERE change.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_changes': ('DELETE FROM change', {}, (), ()),
 'remove_confusion': ('DELETE FROM confusion WHERE confusion.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_confusions_between': ('DELETE FROM confusion WHERE confusion.contact_id = %(one)s::INTEGER AND confusion.other_id = %(other)s::INTEGER OR '
                               'confusion.contact_id = %(other)s::INTEGER AND confusion.other_id = %(one)s::INTEGER',
                               {'one': '', 'other': ''},
                               (),
                               ()),
 'remove_contact': ('DELETE FROM contact WHERE contact.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_contact_point': ('DELETE FROM contact_point WHERE contact_point.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_contact_tag': ('DELETE FROM contact_tag WHERE contact_tag.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_current_operation': ('DELETE FROM current_operation WHERE current_operation.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_fact': ('DELETE FROM fact WHERE fact.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_fact_of_talk': ('DELETE FROM fact WHERE fact.interaction_id = %(interaction_id)s::INTEGER', {'interaction_id': ''}, (), ()),
 'remove_fact_tag': ('DELETE FROM fact_tag WHERE fact_tag.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_former_contact': ('DELETE FROM former_contact WHERE former_contact.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_interaction': ('DELETE FROM interaction WHERE interaction.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_lone_organizations': ('DELETE FROM organization WHERE (organization.id NOT IN (SELECT affiliation.organization_id FROM affiliation WHERE '
                               'affiliation.organization_id IS NOT NULL))',
                               {},
                               (),
                               ()),
 'remove_meeting': ('DELETE FROM meeting WHERE meeting.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_meeting_of_talk': ('DELETE FROM meeting WHERE meeting.interaction_id = %(interaction_id)s::INTEGER', {'interaction_id': ''}, (), ()),
 'remove_name_word': ('DELETE FROM name_word WHERE name_word.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_need': ('DELETE FROM need WHERE need.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_need_of_talk': ('DELETE FROM need WHERE need.interaction_id = %(interaction_id)s::INTEGER', {'interaction_id': ''}, (), ()),
 'remove_nickname': ('DELETE FROM nickname WHERE nickname.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_occasion': ('DELETE FROM occasion WHERE occasion.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_operation': ('DELETE FROM operation WHERE operation.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_operations': ('DELETE FROM operation', {}, (), ()),
 'remove_organization': ('DELETE FROM organization WHERE organization.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_original': ('DELETE FROM original WHERE original.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_participant': ('DELETE FROM participant WHERE participant.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_preference': ('DELETE FROM preference WHERE preference.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_preference_of_talk': ('DELETE FROM preference WHERE preference.interaction_id = %(interaction_id)s::INTEGER', {'interaction_id': ''}, (), ()),
 'remove_promise': ('DELETE FROM promise WHERE promise.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_promise_of_talk': ('DELETE FROM promise WHERE promise.interaction_id = %(interaction_id)s::INTEGER', {'interaction_id': ''}, (), ()),
 'remove_question': ('DELETE FROM question WHERE question.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_question_of_talk': ('DELETE FROM question WHERE question.interaction_id = %(interaction_id)s::INTEGER', {'interaction_id': ''}, (), ()),
 'remove_recall': ('DELETE FROM recall WHERE recall.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_relationship': ('DELETE FROM relationship WHERE relationship.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_review': ('DELETE FROM review WHERE review.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_rhythm': ('DELETE FROM rhythm WHERE rhythm.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'remove_rhythm_of': ('DELETE FROM rhythm WHERE rhythm.contact_id = %(contact_id)s::INTEGER', {'contact_id': ''}, (), ()),
 'remove_talks_of': ('DELETE FROM interaction WHERE interaction.id IN (SELECT participant.interaction_id FROM participant WHERE participant.contact_id = '
                     '%(contact_id)s::INTEGER) AND NOT (EXISTS (SELECT * FROM participant WHERE participant.interaction_id = interaction.id AND '
                     'participant.contact_id != %(contact_id)s::INTEGER))',
                     {'contact_id': ''},
                     (),
                     ()),
 'remove_tombstone': ('DELETE FROM tombstone WHERE tombstone.id = %(row_id)s::INTEGER', {'row_id': ''}, (), ()),
 'replace_affiliation': ('UPDATE affiliation SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, organization_id=%(organization_id)s::BIGINT, '
                         'role=%(role)s::VARCHAR, since_on=%(since_on)s::DATE, until_on=%(until_on)s::DATE WHERE affiliation.id = %(row_id)s::INTEGER',
                         {'uid': 'uid', 'contact_id': '', 'organization_id': '', 'role': '', 'since_on': 'date', 'until_on': 'date', 'row_id': ''},
                         (),
                         ()),
 'replace_attachment': ('UPDATE attachment SET uid=%(uid)s::UUID, original_id=%(original_id)s::BIGINT, place=%(place)s::INTEGER, content=%(content)s WHERE '
                        'attachment.id = %(row_id)s::INTEGER',
                        {'uid': 'uid', 'original_id': '', 'place': '', 'content': 'bytes', 'row_id': ''},
                        (),
                        ()),
 'replace_breach': ('UPDATE breach SET uid=%(uid)s::UUID, interaction_id=%(interaction_id)s::BIGINT, contact_id=%(contact_id)s::BIGINT, '
                    'preference_id=%(preference_id)s::BIGINT, why=%(why)s::VARCHAR WHERE breach.id = %(row_id)s::INTEGER',
                    {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'preference_id': '', 'why': '', 'row_id': ''},
                    (),
                    ()),
 'replace_card': ('UPDATE card SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, kind=%(kind)s::VARCHAR, fact_id=%(fact_id)s::BIGINT, '
                  'preference_id=%(preference_id)s::BIGINT, other_id=%(other_id)s::BIGINT, state=%(state)s::INTEGER, stability=%(stability)s, '
                  'difficulty=%(difficulty)s, due_on=%(due_on)s::DATE, reviewed_on=%(reviewed_on)s::DATE, reviews=%(reviews)s::INTEGER, '
                  'lapses=%(lapses)s::INTEGER, suspended=%(suspended)s, buried_until=%(buried_until)s::DATE, answer=%(answer)s::VARCHAR WHERE card.id = '
                  '%(row_id)s::INTEGER',
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
 'replace_change': ('UPDATE change SET operation_id=%(operation_id)s::BIGINT, table_name=%(table_name)s::VARCHAR, row_id=%(row_id)s::BIGINT, '
                    'action=%(action)s::VARCHAR, before=%(before)s::VARCHAR WHERE change.id = %(row_id)s::INTEGER',
                    {'operation_id': '', 'table_name': '', 'row_id': '', 'action': '', 'before': ''},
                    (),
                    ()),
 'replace_confusion': ('UPDATE confusion SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, other_id=%(other_id)s::BIGINT, fact_id=%(fact_id)s::BIGINT, '
                       'confused_on=%(confused_on)s::DATE WHERE confusion.id = %(row_id)s::INTEGER',
                       {'uid': 'uid', 'contact_id': '', 'other_id': '', 'fact_id': '', 'confused_on': 'date', 'row_id': ''},
                       (),
                       ()),
 'replace_contact': ('UPDATE contact SET uid=%(uid)s::UUID, handle=%(handle)s::VARCHAR, name=%(name)s::VARCHAR, name_key=%(name_key)s::VARCHAR, '
                     'said=%(said)s::VARCHAR, pronouns=%(pronouns)s::VARCHAR, zone=%(zone)s::VARCHAR, met=%(met)s::VARCHAR, died_on=%(died_on)s::DATE, '
                     'archived_on=%(archived_on)s::DATE, later_on=%(later_on)s::DATE WHERE contact.id = %(row_id)s::INTEGER',
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
 'replace_contact_point': ('UPDATE contact_point SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, channel=%(channel)s::VARCHAR, '
                           'address=%(address)s::VARCHAR, match_key=%(match_key)s::VARCHAR, rank=%(rank)s::INTEGER, label=%(label)s::VARCHAR WHERE '
                           'contact_point.id = %(row_id)s::INTEGER',
                           {'uid': 'uid', 'contact_id': '', 'channel': '', 'address': '', 'match_key': '', 'rank': '', 'label': '', 'row_id': ''},
                           (),
                           ()),
 'replace_contact_tag': ('UPDATE contact_tag SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, tag=%(tag)s::VARCHAR WHERE contact_tag.id = '
                         '%(row_id)s::INTEGER',
                         {'uid': 'uid', 'contact_id': '', 'tag': '', 'row_id': ''},
                         (),
                         ()),
 'replace_current_operation': ('UPDATE current_operation SET operation_id=%(operation_id)s::INTEGER, bulk=%(bulk)s WHERE current_operation.id = '
                               '%(row_id)s::INTEGER',
                               {'operation_id': '', 'bulk': 'flag', 'row_id': ''},
                               (),
                               ()),
 'replace_fact': ('UPDATE fact SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, interaction_id=%(interaction_id)s::BIGINT, topic=%(topic)s::VARCHAR, '
                  'text=%(text)s::VARCHAR, sensitive=%(sensitive)s, learned_on=%(learned_on)s::DATE, superseded_by_id=%(superseded_by_id)s::BIGINT, '
                  'dropped_on=%(dropped_on)s::DATE WHERE fact.id = %(row_id)s::INTEGER',
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
 'replace_fact_tag': ('UPDATE fact_tag SET uid=%(uid)s::UUID, fact_id=%(fact_id)s::BIGINT, tag=%(tag)s::VARCHAR WHERE fact_tag.id = %(row_id)s::INTEGER',
                      {'uid': 'uid', 'fact_id': '', 'tag': '', 'row_id': ''},
                      (),
                      ()),
 'replace_former_contact': ('UPDATE former_contact SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, handle=%(handle)s::VARCHAR WHERE '
                            'former_contact.id = %(row_id)s::INTEGER',
                            {'uid': 'uid', 'contact_id': '', 'handle': '', 'row_id': ''},
                            (),
                            ()),
 'replace_interaction': ('UPDATE interaction SET uid=%(uid)s::UUID, happened_on=%(happened_on)s::DATE, happened_at=%(happened_at)s::TIMESTAMP WITH TIME ZONE, '
                         'zone=%(zone)s::VARCHAR, channel=%(channel)s::VARCHAR, direction=%(direction)s::VARCHAR, answered=%(answered)s, '
                         'imported=%(imported)s, summary=%(summary)s::VARCHAR, external_id=%(external_id)s::VARCHAR, announced=%(announced)s WHERE '
                         'interaction.id = %(row_id)s::INTEGER',
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
 'replace_meeting': ('UPDATE meeting SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, interaction_id=%(interaction_id)s::BIGINT, '
                     'planned_on=%(planned_on)s::DATE, planned_time=%(planned_time)s::VARCHAR, zone=%(zone)s::VARCHAR, channel=%(channel)s::VARCHAR, '
                     'confirmed=%(confirmed)s, text=%(text)s::VARCHAR, external_id=%(external_id)s::VARCHAR WHERE meeting.id = %(row_id)s::INTEGER',
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
 'replace_name_word': ('UPDATE name_word SET contact_id=%(contact_id)s::BIGINT, word=%(word)s::VARCHAR WHERE name_word.id = %(row_id)s::INTEGER',
                       {'contact_id': '', 'word': '', 'row_id': ''},
                       (),
                       ()),
 'replace_need': ('UPDATE need SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, interaction_id=%(interaction_id)s::BIGINT, kind=%(kind)s::VARCHAR, '
                  'asked=%(asked)s::VARCHAR, underlying=%(underlying)s::VARCHAR, stated_on=%(stated_on)s::DATE, restated_on=%(restated_on)s::DATE, '
                  'agreed=%(agreed)s, corrected=%(corrected)s::VARCHAR, resolution=%(resolution)s::VARCHAR, resolved_on=%(resolved_on)s::DATE, '
                  'checked_on=%(checked_on)s::DATE, felt_after=%(felt_after)s::VARCHAR, dropped_on=%(dropped_on)s::DATE WHERE need.id = %(row_id)s::INTEGER',
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
 'replace_nickname': ('UPDATE nickname SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, name=%(name)s::VARCHAR WHERE nickname.id = '
                      '%(row_id)s::INTEGER',
                      {'uid': 'uid', 'contact_id': '', 'name': '', 'row_id': ''},
                      (),
                      ()),
 'replace_occasion': ('UPDATE occasion SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, kind=%(kind)s::VARCHAR, month=%(month)s::INTEGER, '
                      'day=%(day)s::INTEGER, year=%(year)s::INTEGER, label=%(label)s::VARCHAR WHERE occasion.id = %(row_id)s::INTEGER',
                      {'uid': 'uid', 'contact_id': '', 'kind': '', 'month': '', 'day': '', 'year': '', 'label': '', 'row_id': ''},
                      (),
                      ()),
 'replace_operation': ('UPDATE operation SET uid=%(uid)s::UUID, command=%(command)s::VARCHAR, machine=%(machine)s::VARCHAR, done_at=%(done_at)s::TIMESTAMP '
                       'WITH TIME ZONE, undoes_id=%(undoes_id)s::BIGINT, whom=%(whom)s::VARCHAR WHERE operation.id = %(row_id)s::INTEGER',
                       {'uid': 'uid', 'command': '', 'machine': '', 'done_at': 'instant', 'undoes_id': '', 'whom': '', 'row_id': ''},
                       (),
                       ()),
 'replace_organization': ('UPDATE organization SET uid=%(uid)s::UUID, name=%(name)s::VARCHAR, name_key=%(name_key)s::VARCHAR WHERE organization.id = '
                          '%(row_id)s::INTEGER',
                          {'uid': 'uid', 'name': '', 'name_key': '', 'row_id': ''},
                          (),
                          ()),
 'replace_original': ('UPDATE original SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, origin=%(origin)s::VARCHAR, digest=%(digest)s::VARCHAR, '
                      'external_id=%(external_id)s::VARCHAR, card=%(card)s::VARCHAR WHERE original.id = %(row_id)s::INTEGER',
                      {'uid': 'uid', 'contact_id': '', 'origin': '', 'digest': '', 'external_id': '', 'card': '', 'row_id': ''},
                      (),
                      ()),
 'replace_participant': ('UPDATE participant SET uid=%(uid)s::UUID, interaction_id=%(interaction_id)s::BIGINT, contact_id=%(contact_id)s::BIGINT, '
                         'happened_on=%(happened_on)s::DATE, position=%(position)s::INTEGER, felt=%(felt)s::VARCHAR WHERE participant.id = %(row_id)s::INTEGER',
                         {'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'happened_on': 'date', 'position': '', 'felt': '', 'row_id': ''},
                         (),
                         ()),
 'replace_preference': ('UPDATE preference SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, organization_id=%(organization_id)s::BIGINT, '
                        'interaction_id=%(interaction_id)s::BIGINT, aspect=%(aspect)s::VARCHAR, channel=%(channel)s::VARCHAR, stance=%(stance)s::VARCHAR, '
                        'appointment=%(appointment)s::VARCHAR, windows=%(windows)s::JSON, days=%(days)s::INTEGER, valid_from=%(valid_from)s::DATE, '
                        'valid_until=%(valid_until)s::DATE, words=%(words)s::VARCHAR, stated_on=%(stated_on)s::DATE, most_days=%(most_days)s::INTEGER, '
                        'until_said=%(until_said)s::VARCHAR, lifted=%(lifted)s WHERE preference.id = %(row_id)s::INTEGER',
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
 'replace_promise': ('UPDATE promise SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, interaction_id=%(interaction_id)s::BIGINT, '
                     'direction=%(direction)s::VARCHAR, text=%(text)s::VARCHAR, made_on=%(made_on)s::DATE, due_on=%(due_on)s::DATE, kept_on=%(kept_on)s::DATE, '
                     'dropped_on=%(dropped_on)s::DATE WHERE promise.id = %(row_id)s::INTEGER',
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
 'replace_question': ('UPDATE question SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, interaction_id=%(interaction_id)s::BIGINT, '
                      'text=%(text)s::VARCHAR, added_on=%(added_on)s::DATE, asked_on=%(asked_on)s::DATE, dropped_on=%(dropped_on)s::DATE, '
                      'ask_on=%(ask_on)s::DATE WHERE question.id = %(row_id)s::INTEGER',
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
 'replace_recall': ('UPDATE recall SET uid=%(uid)s::UUID, interaction_id=%(interaction_id)s::BIGINT, contact_id=%(contact_id)s::BIGINT, '
                    'study_day=%(study_day)s::DATE, answers=%(answers)s::JSON, finished_at=%(finished_at)s::TIMESTAMP WITH TIME ZONE, '
                    'recalled=%(recalled)s::INTEGER, "of"=%(of)s::INTEGER, flips=%(flips)s::JSON WHERE recall.id = %(row_id)s::INTEGER',
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
 'replace_relationship': ('UPDATE relationship SET uid=%(uid)s::UUID, contact_id=%(contact_id)s::BIGINT, kind=%(kind)s::VARCHAR, '
                          'other_contact_id=%(other_contact_id)s::BIGINT, other_name=%(other_name)s::VARCHAR WHERE relationship.id = %(row_id)s::INTEGER',
                          {'uid': 'uid', 'contact_id': '', 'kind': '', 'other_contact_id': '', 'other_name': '', 'row_id': ''},
                          (),
                          ()),
 'replace_review': ('UPDATE review SET uid=%(uid)s::UUID, card_id=%(card_id)s::BIGINT, rating=%(rating)s::INTEGER, reviewed_at=%(reviewed_at)s::TIMESTAMP WITH '
                    'TIME ZONE, study_day=%(study_day)s::DATE, answer=%(answer)s::VARCHAR, mode=%(mode)s::VARCHAR, due_on=%(due_on)s::DATE, '
                    'verdict=%(verdict)s::VARCHAR, probability=%(probability)s WHERE review.id = %(row_id)s::INTEGER',
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
 'replace_rhythm': ('UPDATE rhythm SET contact_id=%(contact_id)s::BIGINT, quiet_on=%(quiet_on)s::DATE, days=%(days)s::INTEGER, wished=%(wished)s WHERE '
                    'rhythm.id = %(row_id)s::INTEGER',
                    {'contact_id': '', 'quiet_on': 'date', 'days': '', 'wished': 'flag', 'row_id': ''},
                    (),
                    ()),
 'replace_tombstone': ('UPDATE tombstone SET uid=%(uid)s::UUID, kind=%(kind)s::VARCHAR, salt=%(salt)s::VARCHAR, marks=%(marks)s::JSON, '
                       'forgotten_on=%(forgotten_on)s::DATE WHERE tombstone.id = %(row_id)s::INTEGER',
                       {'uid': 'uid', 'kind': '', 'salt': '', 'marks': 'json', 'forgotten_on': 'date', 'row_id': ''},
                       (),
                       ()),
 'restore_affiliation': ('INSERT INTO affiliation (id, uid, contact_id, organization_id, role, since_on, until_on) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                         '%(contact_id)s::BIGINT, %(organization_id)s::BIGINT, %(role)s::VARCHAR, %(since_on)s::DATE, %(until_on)s::DATE)',
                         {'id': '', 'uid': 'uid', 'contact_id': '', 'organization_id': '', 'role': '', 'since_on': 'date', 'until_on': 'date'},
                         (),
                         ()),
 'restore_attachment': ('INSERT INTO attachment (id, uid, original_id, place, content) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(original_id)s::BIGINT, '
                        '%(place)s::INTEGER, %(content)s)',
                        {'id': '', 'uid': 'uid', 'original_id': '', 'place': '', 'content': 'bytes'},
                        (),
                        ()),
 'restore_breach': ('INSERT INTO breach (id, uid, interaction_id, contact_id, preference_id, why) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                    '%(interaction_id)s::BIGINT, %(contact_id)s::BIGINT, %(preference_id)s::BIGINT, %(why)s::VARCHAR)',
                    {'id': '', 'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'preference_id': '', 'why': ''},
                    (),
                    ()),
 'restore_card': ('INSERT INTO card (id, uid, contact_id, kind, fact_id, preference_id, other_id, state, stability, difficulty, due_on, reviewed_on, reviews, '
                  'lapses, suspended, buried_until, answer) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, %(kind)s::VARCHAR, '
                  '%(fact_id)s::BIGINT, %(preference_id)s::BIGINT, %(other_id)s::BIGINT, %(state)s::INTEGER, %(stability)s, %(difficulty)s, %(due_on)s::DATE, '
                  '%(reviewed_on)s::DATE, %(reviews)s::INTEGER, %(lapses)s::INTEGER, %(suspended)s, %(buried_until)s::DATE, %(answer)s::VARCHAR)',
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
 'restore_change': ('INSERT INTO change (id, operation_id, table_name, row_id, action, before) VALUES (%(id)s::BIGINT, %(operation_id)s::BIGINT, '
                    '%(table_name)s::VARCHAR, %(row_id)s::BIGINT, %(action)s::VARCHAR, %(before)s::VARCHAR)',
                    {'id': '', 'operation_id': '', 'table_name': '', 'row_id': '', 'action': '', 'before': ''},
                    (),
                    ()),
 'restore_confusion': ('INSERT INTO confusion (id, uid, contact_id, other_id, fact_id, confused_on) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                       '%(contact_id)s::BIGINT, %(other_id)s::BIGINT, %(fact_id)s::BIGINT, %(confused_on)s::DATE)',
                       {'id': '', 'uid': 'uid', 'contact_id': '', 'other_id': '', 'fact_id': '', 'confused_on': 'date'},
                       (),
                       ()),
 'restore_contact': ('INSERT INTO contact (id, uid, handle, name, name_key, said, pronouns, zone, met, died_on, archived_on, later_on) VALUES (%(id)s::BIGINT, '
                     '%(uid)s::UUID, %(handle)s::VARCHAR, %(name)s::VARCHAR, %(name_key)s::VARCHAR, %(said)s::VARCHAR, %(pronouns)s::VARCHAR, '
                     '%(zone)s::VARCHAR, %(met)s::VARCHAR, %(died_on)s::DATE, %(archived_on)s::DATE, %(later_on)s::DATE)',
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
 'restore_contact_point': ('INSERT INTO contact_point (id, uid, contact_id, channel, address, match_key, rank, label) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                           '%(contact_id)s::BIGINT, %(channel)s::VARCHAR, %(address)s::VARCHAR, %(match_key)s::VARCHAR, %(rank)s::INTEGER, %(label)s::VARCHAR)',
                           {'id': '', 'uid': 'uid', 'contact_id': '', 'channel': '', 'address': '', 'match_key': '', 'rank': '', 'label': ''},
                           (),
                           ()),
 'restore_contact_tag': ('INSERT INTO contact_tag (id, uid, contact_id, tag) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, %(tag)s::VARCHAR)',
                         {'id': '', 'uid': 'uid', 'contact_id': '', 'tag': ''},
                         (),
                         ()),
 'restore_current_operation': ('INSERT INTO current_operation (id, operation_id, bulk) VALUES (%(id)s::INTEGER, %(operation_id)s::INTEGER, %(bulk)s)',
                               {'id': '', 'operation_id': '', 'bulk': 'flag'},
                               (),
                               ()),
 'restore_fact': ('INSERT INTO fact (id, uid, contact_id, interaction_id, topic, text, sensitive, learned_on, superseded_by_id, dropped_on) VALUES '
                  '(%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(topic)s::VARCHAR, %(text)s::VARCHAR, %(sensitive)s, '
                  '%(learned_on)s::DATE, %(superseded_by_id)s::BIGINT, %(dropped_on)s::DATE)',
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
 'restore_fact_tag': ('INSERT INTO fact_tag (id, uid, fact_id, tag) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(fact_id)s::BIGINT, %(tag)s::VARCHAR)',
                      {'id': '', 'uid': 'uid', 'fact_id': '', 'tag': ''},
                      (),
                      ()),
 'restore_former_contact': ('INSERT INTO former_contact (id, uid, contact_id, handle) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, '
                            '%(handle)s::VARCHAR)',
                            {'id': '', 'uid': 'uid', 'contact_id': '', 'handle': ''},
                            (),
                            ()),
 'restore_interaction': ('INSERT INTO interaction (id, uid, happened_on, happened_at, zone, channel, direction, answered, imported, summary, external_id, '
                         'announced) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(happened_on)s::DATE, %(happened_at)s::TIMESTAMP WITH TIME ZONE, '
                         '%(zone)s::VARCHAR, %(channel)s::VARCHAR, %(direction)s::VARCHAR, %(answered)s, %(imported)s, %(summary)s::VARCHAR, '
                         '%(external_id)s::VARCHAR, %(announced)s)',
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
                     '(%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(planned_on)s::DATE, %(planned_time)s::VARCHAR, '
                     '%(zone)s::VARCHAR, %(channel)s::VARCHAR, %(confirmed)s, %(text)s::VARCHAR, %(external_id)s::VARCHAR)',
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
 'restore_name_word': ('INSERT INTO name_word (id, contact_id, word) VALUES (%(id)s::BIGINT, %(contact_id)s::BIGINT, %(word)s::VARCHAR)',
                       {'id': '', 'contact_id': '', 'word': ''},
                       (),
                       ()),
 'restore_need': ('INSERT INTO need (id, uid, contact_id, interaction_id, kind, asked, underlying, stated_on, restated_on, agreed, corrected, resolution, '
                  'resolved_on, checked_on, felt_after, dropped_on) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, '
                  '%(kind)s::VARCHAR, %(asked)s::VARCHAR, %(underlying)s::VARCHAR, %(stated_on)s::DATE, %(restated_on)s::DATE, %(agreed)s, '
                  '%(corrected)s::VARCHAR, %(resolution)s::VARCHAR, %(resolved_on)s::DATE, %(checked_on)s::DATE, %(felt_after)s::VARCHAR, '
                  '%(dropped_on)s::DATE)',
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
 'restore_nickname': ('INSERT INTO nickname (id, uid, contact_id, name) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(contact_id)s::BIGINT, %(name)s::VARCHAR)',
                      {'id': '', 'uid': 'uid', 'contact_id': '', 'name': ''},
                      (),
                      ()),
 'restore_occasion': ('INSERT INTO occasion (id, uid, contact_id, kind, month, day, year, label) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                      '%(contact_id)s::BIGINT, %(kind)s::VARCHAR, %(month)s::INTEGER, %(day)s::INTEGER, %(year)s::INTEGER, %(label)s::VARCHAR)',
                      {'id': '', 'uid': 'uid', 'contact_id': '', 'kind': '', 'month': '', 'day': '', 'year': '', 'label': ''},
                      (),
                      ()),
 'restore_operation': ('INSERT INTO operation (id, uid, command, machine, done_at, undoes_id, whom) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                       '%(command)s::VARCHAR, %(machine)s::VARCHAR, %(done_at)s::TIMESTAMP WITH TIME ZONE, %(undoes_id)s::BIGINT, %(whom)s::VARCHAR)',
                       {'id': '', 'uid': 'uid', 'command': '', 'machine': '', 'done_at': 'instant', 'undoes_id': '', 'whom': ''},
                       (),
                       ()),
 'restore_organization': ('INSERT INTO organization (id, uid, name, name_key) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(name)s::VARCHAR, %(name_key)s::VARCHAR)',
                          {'id': '', 'uid': 'uid', 'name': '', 'name_key': ''},
                          (),
                          ()),
 'restore_original': ('INSERT INTO original (id, uid, contact_id, origin, digest, external_id, card) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                      '%(contact_id)s::BIGINT, %(origin)s::VARCHAR, %(digest)s::VARCHAR, %(external_id)s::VARCHAR, %(card)s::VARCHAR)',
                      {'id': '', 'uid': 'uid', 'contact_id': '', 'origin': '', 'digest': '', 'external_id': '', 'card': ''},
                      (),
                      ()),
 'restore_participant': ('INSERT INTO participant (id, uid, interaction_id, contact_id, happened_on, position, felt) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                         '%(interaction_id)s::BIGINT, %(contact_id)s::BIGINT, %(happened_on)s::DATE, %(position)s::INTEGER, %(felt)s::VARCHAR)',
                         {'id': '', 'uid': 'uid', 'interaction_id': '', 'contact_id': '', 'happened_on': 'date', 'position': '', 'felt': ''},
                         (),
                         ()),
 'restore_preference': ('INSERT INTO preference (id, uid, contact_id, organization_id, interaction_id, aspect, channel, stance, appointment, windows, days, '
                        'valid_from, valid_until, words, stated_on, most_days, until_said, lifted) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                        '%(contact_id)s::BIGINT, %(organization_id)s::BIGINT, %(interaction_id)s::BIGINT, %(aspect)s::VARCHAR, %(channel)s::VARCHAR, '
                        '%(stance)s::VARCHAR, %(appointment)s::VARCHAR, %(windows)s::JSON, %(days)s::INTEGER, %(valid_from)s::DATE, %(valid_until)s::DATE, '
                        '%(words)s::VARCHAR, %(stated_on)s::DATE, %(most_days)s::INTEGER, %(until_said)s::VARCHAR, %(lifted)s)',
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
 'restore_promise': ('INSERT INTO promise (id, uid, contact_id, interaction_id, direction, text, made_on, due_on, kept_on, dropped_on) VALUES (%(id)s::BIGINT, '
                     '%(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(direction)s::VARCHAR, %(text)s::VARCHAR, %(made_on)s::DATE, '
                     '%(due_on)s::DATE, %(kept_on)s::DATE, %(dropped_on)s::DATE)',
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
 'restore_question': ('INSERT INTO question (id, uid, contact_id, interaction_id, text, added_on, asked_on, dropped_on, ask_on) VALUES (%(id)s::BIGINT, '
                      '%(uid)s::UUID, %(contact_id)s::BIGINT, %(interaction_id)s::BIGINT, %(text)s::VARCHAR, %(added_on)s::DATE, %(asked_on)s::DATE, '
                      '%(dropped_on)s::DATE, %(ask_on)s::DATE)',
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
 'restore_recall': ('INSERT INTO recall (id, uid, interaction_id, contact_id, study_day, answers, finished_at, recalled, "of", flips) VALUES (%(id)s::BIGINT, '
                    '%(uid)s::UUID, %(interaction_id)s::BIGINT, %(contact_id)s::BIGINT, %(study_day)s::DATE, %(answers)s::JSON, %(finished_at)s::TIMESTAMP '
                    'WITH TIME ZONE, %(recalled)s::INTEGER, %(of)s::INTEGER, %(flips)s::JSON)',
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
 'restore_relationship': ('INSERT INTO relationship (id, uid, contact_id, kind, other_contact_id, other_name) VALUES (%(id)s::BIGINT, %(uid)s::UUID, '
                          '%(contact_id)s::BIGINT, %(kind)s::VARCHAR, %(other_contact_id)s::BIGINT, %(other_name)s::VARCHAR)',
                          {'id': '', 'uid': 'uid', 'contact_id': '', 'kind': '', 'other_contact_id': '', 'other_name': ''},
                          (),
                          ()),
 'restore_review': ('INSERT INTO review (id, uid, card_id, rating, reviewed_at, study_day, answer, mode, due_on, verdict, probability) VALUES (%(id)s::BIGINT, '
                    '%(uid)s::UUID, %(card_id)s::BIGINT, %(rating)s::INTEGER, %(reviewed_at)s::TIMESTAMP WITH TIME ZONE, %(study_day)s::DATE, '
                    '%(answer)s::VARCHAR, %(mode)s::VARCHAR, %(due_on)s::DATE, %(verdict)s::VARCHAR, %(probability)s)',
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
 'restore_rhythm': ('INSERT INTO rhythm (id, contact_id, quiet_on, days, wished) VALUES (%(id)s::BIGINT, %(contact_id)s::BIGINT, %(quiet_on)s::DATE, '
                    '%(days)s::INTEGER, %(wished)s)',
                    {'id': '', 'contact_id': '', 'quiet_on': 'date', 'days': '', 'wished': 'flag'},
                    (),
                    ()),
 'restore_tombstone': ('INSERT INTO tombstone (id, uid, kind, salt, marks, forgotten_on) VALUES (%(id)s::BIGINT, %(uid)s::UUID, %(kind)s::VARCHAR, '
                       '%(salt)s::VARCHAR, %(marks)s::JSON, %(forgotten_on)s::DATE)',
                       {'id': '', 'uid': 'uid', 'kind': '', 'salt': '', 'marks': 'json', 'forgotten_on': 'date'},
                       (),
                       ()),
 'reviews_of': ('SELECT review.id, review.uid, review.card_id, review.rating, review.reviewed_at, review.study_day, review.answer, review.mode, review.due_on, '
                'review.verdict, review.probability FROM review WHERE review.card_id = %(card_id)s::INTEGER ORDER BY review.id',
                {'card_id': ''},
                ('id', 'uid', 'card_id', 'rating', 'reviewed_at', 'study_day', 'answer', 'mode', 'due_on', 'verdict', 'probability'),
                ('', 'uid', '', '', 'instant', 'date', '', '', 'date', '', '')),
 'rows_between': ('SELECT anon_1.key FROM (SELECT interaction.id * 8 + 1 AS key FROM interaction WHERE interaction.happened_on BETWEEN %(since)s::DATE AND '
                  '%(until)s::DATE UNION ALL SELECT fact.id * 8 + 2 AS key FROM fact JOIN interaction ON fact.interaction_id = interaction.id WHERE '
                  'interaction.happened_on BETWEEN %(since)s::DATE AND %(until)s::DATE) AS anon_1 ORDER BY anon_1.key DESC LIMIT %(most)s::INTEGER',
                  {'since': 'date', 'until': 'date', 'most': ''},
                  ('key',),
                  ('',)),
 'rows_of_contacts': ('SELECT anon_1.key FROM (SELECT participant.interaction_id * 8 + 1 AS key FROM participant WHERE participant.contact_id IN (SELECT '
                      'CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed) UNION ALL SELECT fact.id '
                      '* 8 + 2 AS key FROM fact WHERE fact.contact_id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                      'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed) UNION ALL SELECT need.id * 8 + 3 AS key FROM need WHERE '
                      'need.contact_id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS '
                      'listed) UNION ALL SELECT promise.id * 8 + 4 AS key FROM promise WHERE promise.contact_id IN (SELECT CAST(listed.value AS BIGINT) AS '
                      'value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed) UNION ALL SELECT preference.id * 8 + 5 AS key FROM '
                      'preference WHERE preference.contact_id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                      'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed) UNION ALL SELECT question.id * 8 + 6 AS key FROM question WHERE '
                      'question.contact_id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS '
                      'listed) UNION ALL SELECT contact.id * 8 + 7 AS key FROM contact WHERE contact.id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM '
                      'json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed)) AS anon_1 ORDER BY anon_1.key DESC LIMIT %(most)s::INTEGER',
                      {'ids': '', 'most': ''},
                      ('key',),
                      ('',)),
 'rules_of': ('SELECT preference.id, preference.uid, preference.contact_id, preference.organization_id, preference.interaction_id, preference.aspect, '
              'preference.channel, preference.stance, preference.appointment, preference.windows, preference.days, preference.valid_from, '
              'preference.valid_until, preference.words, preference.stated_on, preference.most_days, preference.until_said, preference.lifted FROM preference '
              'WHERE preference.contact_id = %(contact_id)s::INTEGER OR preference.organization_id IN (SELECT affiliation.organization_id FROM affiliation '
              'WHERE affiliation.contact_id = %(contact_id)s::INTEGER AND affiliation.until_on IS NULL AND affiliation.organization_id IS NOT NULL) ORDER BY '
              'preference.id',
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
                           'preference.until_said, preference.lifted FROM preference WHERE preference.organization_id = %(organization_id)s::INTEGER ORDER BY '
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
                    'preference.stated_on >= %(since)s::DATE AND preference.lifted IS false AND interaction.imported IS false AND contact.died_on IS NULL AND '
                    'contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = '
                    "'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * "
                    "FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                    '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false "
                    "AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' "
                    'AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND '
                    'place.until_on IS NULL)) AND NOT (EXISTS (SELECT * FROM card WHERE card.preference_id = preference.id)) ORDER BY preference.stated_on '
                    'DESC, preference.id LIMIT %(most)s::INTEGER',
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
                'preference WHERE preference.interaction_id = %(interaction_id)s::INTEGER AND preference.contact_id = %(contact_id)s::INTEGER AND '
                'preference.lifted IS false ORDER BY preference.id',
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
 'search': ('SELECT rowid FROM newest_found(%(terms)s::VARCHAR, %(most)s::INTEGER) AS rowid', {'terms': '', 'most': ''}, ('rowid',), ('',)),
 'search_among': ("SELECT search.rowid FROM search WHERE (search.words @@ websearch_to_tsquery('english', %(terms)s::VARCHAR)) AND search.rowid IN (SELECT "
                  'CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS listed) ORDER BY search.rowid DESC',
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
                   'affiliation.organization_id = preference.organization_id)) AND breach.preference_id IS DISTINCT FROM preference.id LEFT OUTER JOIN '
                   'interaction ON breach.interaction_id = interaction.id AND interaction.happened_on <= preference.stated_on WHERE preference.aspect = '
                   "'do_not_contact' AND preference.lifted IS false AND preference.stated_on BETWEEN %(since)s::DATE AND %(until)s::DATE GROUP BY "
                   'preference.id, contact.handle, contact.name, organization.name, contact.pronouns, preference.stated_on, interaction.channel ORDER BY '
                   'preference.stated_on, preference.id, interaction.channel',
                   {'since': 'date', 'until': 'date'},
                   ('preference_id', 'contact', 'name', 'pronouns', 'on', 'channel', 'number'),
                   ('', '', '', '', 'date', '', '')),
 'summaries_on': ('SELECT interaction.summary FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE participant.contact_id = '
                  '%(contact_id)s::INTEGER AND participant.happened_on = %(on)s::DATE AND interaction.summary IS NOT NULL',
                  {'contact_id': '', 'on': 'date'},
                  ('summary',),
                  ('',)),
 'tagged': ('SELECT contact.id FROM contact WHERE (EXISTS (SELECT * FROM contact_tag WHERE contact_tag.contact_id = contact.id AND contact_tag.tag = '
            '%(tag)s::VARCHAR)) OR (EXISTS (SELECT * FROM fact, fact_tag WHERE fact.contact_id = contact.id AND fact_tag.fact_id = fact.id AND fact_tag.tag = '
            '%(tag)s::VARCHAR AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL))',
            {'tag': ''},
            ('id',),
            ('',)),
 'tags_of': ('SELECT contact_tag.id, contact_tag.uid, contact_tag.contact_id, contact_tag.tag FROM contact_tag WHERE contact_tag.contact_id = '
             '%(contact_id)s::INTEGER ORDER BY contact_tag.tag',
             {'contact_id': ''},
             ('id', 'uid', 'contact_id', 'tag'),
             ('', 'uid', '', '')),
 'tags_of_fact': ('SELECT fact_tag.id, fact_tag.uid, fact_tag.fact_id, fact_tag.tag FROM fact_tag WHERE fact_tag.fact_id = %(fact_id)s::INTEGER ORDER BY '
                  'fact_tag.id',
                  {'fact_id': ''},
                  ('id', 'uid', 'fact_id', 'tag'),
                  ('', 'uid', '', '')),
 'talk_days': ('SELECT participant.happened_on AS "on", interaction.channel FROM participant JOIN interaction ON participant.interaction_id = interaction.id '
               'WHERE participant.contact_id = %(contact_id)s::INTEGER AND interaction.answered IS true ORDER BY participant.happened_on DESC, '
               'participant.interaction_id DESC LIMIT %(most)s::INTEGER',
               {'contact_id': '', 'most': ''},
               ('on', 'channel'),
               ('date', '')),
 'talked_with_on': ('SELECT participant.contact_id FROM participant JOIN interaction ON participant.interaction_id = interaction.id WHERE '
                    'participant.contact_id IN (SELECT CAST(listed.value AS BIGINT) AS value FROM json_array_elements_text(CAST(%(ids)s::VARCHAR AS JSON)) AS '
                    'listed) AND participant.happened_on = %(on)s::DATE AND interaction.answered IS true',
                    {'ids': '', 'on': 'date'},
                    ('contact_id',),
                    ('',)),
 'talks': ('SELECT interaction.id, interaction.happened_on, interaction.channel, interaction.direction, interaction.answered, (SELECT string_agg(anon_1.felt, '
           "', ') AS aggregate_strings_1 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact "
           'ON participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS felt, '
           "interaction.summary, interaction.external_id, (SELECT string_agg(anon_1.name, ', ') AS aggregate_strings_2 FROM (SELECT contact.name AS name, "
           'contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact ON participant.contact_id = contact.id WHERE '
           "participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS who, (SELECT string_agg(anon_1.handle, ' ') AS "
           'aggregate_strings_3 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact ON '
           'participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS handles, '
           "(SELECT string_agg(anon_2.text, '; ') AS aggregate_strings_4 FROM (SELECT fact.text AS text FROM fact WHERE fact.interaction_id = interaction.id "
           'AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL AND fact.sensitive IS false ORDER BY fact.id) AS anon_2) AS learned, (SELECT '
           "string_agg(anon_3.text, '; ') AS aggregate_strings_5 FROM (SELECT coalesce(need.asked, need.underlying) AS text FROM need WHERE "
           "need.interaction_id = interaction.id ORDER BY need.id) AS anon_3) AS asked, (SELECT string_agg(anon_4.text, '; ') AS aggregate_strings_6 FROM "
           '(SELECT promise.text AS text FROM promise WHERE promise.interaction_id = interaction.id AND promise.dropped_on IS NULL ORDER BY promise.id) AS '
           'anon_4) AS promised FROM interaction ORDER BY interaction.happened_on DESC, interaction.id DESC',
           {},
           ('id', 'happened_on', 'channel', 'direction', 'answered', 'felt', 'summary', 'external_id', 'who', 'handles', 'learned', 'asked', 'promised'),
           ('', 'date', '', '', 'flag', '', '', '', '', '', '', '', '')),
 'talks_alone_with': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                      'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                      'FROM interaction WHERE interaction.id IN (SELECT participant.interaction_id FROM participant WHERE participant.contact_id = '
                      '%(contact_id)s::INTEGER) AND NOT (EXISTS (SELECT * FROM participant WHERE participant.interaction_id = interaction.id AND '
                      'participant.contact_id != %(contact_id)s::INTEGER)) ORDER BY interaction.id',
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
              'WHERE participant.contact_id = %(contact_id)s::INTEGER AND interaction.answered = %(answered)s ORDER BY participant.happened_on DESC, '
              'participant.interaction_id DESC LIMIT %(most)s::INTEGER',
              {'contact_id': '', 'answered': 'flag', 'most': ''},
              ('id', 'happened_on', 'happened_at', 'channel', 'direction', 'answered', 'summary', 'felt', 'external_id'),
              ('', 'date', 'instant', '', '', 'flag', '', '', '')),
 'talks_to_recall': ('SELECT interaction.id, interaction.happened_on, interaction.happened_at, interaction.channel, participant.contact_id FROM interaction '
                     'JOIN participant ON participant.interaction_id = interaction.id JOIN contact ON participant.contact_id = contact.id WHERE '
                     'interaction.happened_on >= %(since)s::DATE AND interaction.happened_on <= %(today)s::DATE AND interaction.answered IS true AND '
                     'interaction.imported IS false AND contact.died_on IS NULL AND contact.archived_on IS NULL AND NOT ((EXISTS (SELECT * FROM preference AS '
                     "stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= "
                     '%(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id '
                     "AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on "
                     'AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON '
                     "stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS "
                     'NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                     "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                     'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND ((EXISTS (SELECT * FROM '
                     'fact WHERE fact.interaction_id = interaction.id AND fact.contact_id = participant.contact_id AND fact.dropped_on IS NULL AND '
                     'fact.superseded_by_id IS NULL)) OR (EXISTS (SELECT * FROM need WHERE need.interaction_id = interaction.id AND need.contact_id = '
                     'participant.contact_id AND need.dropped_on IS NULL)) OR (EXISTS (SELECT * FROM preference WHERE preference.interaction_id = '
                     'interaction.id AND preference.contact_id = participant.contact_id AND preference.lifted IS false))) AND NOT (EXISTS (SELECT * FROM '
                     'recall WHERE recall.interaction_id = interaction.id AND recall.contact_id = participant.contact_id AND recall.finished_at IS NOT NULL)) '
                     'ORDER BY interaction.happened_on, interaction.happened_at, interaction.id, participant.position',
                     {'since': 'date', 'today': 'date'},
                     ('id', 'happened_on', 'happened_at', 'channel', 'contact_id'),
                     ('', 'date', 'instant', '', '')),
 'talks_with': ('SELECT interaction.id, interaction.happened_on, interaction.channel, interaction.direction, interaction.answered, (SELECT '
                "string_agg(anon_1.felt, ', ') AS aggregate_strings_1 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt "
                'FROM participant JOIN contact ON participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY '
                "participant.position) AS anon_1) AS felt, interaction.summary, interaction.external_id, (SELECT string_agg(anon_1.name, ', ') AS "
                'aggregate_strings_2 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt AS felt FROM participant JOIN contact ON '
                'participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY participant.position) AS anon_1) AS who, '
                "(SELECT string_agg(anon_1.handle, ' ') AS aggregate_strings_3 FROM (SELECT contact.name AS name, contact.handle AS handle, participant.felt "
                'AS felt FROM participant JOIN contact ON participant.contact_id = contact.id WHERE participant.interaction_id = interaction.id ORDER BY '
                "participant.position) AS anon_1) AS handles, (SELECT string_agg(anon_2.text, '; ') AS aggregate_strings_4 FROM (SELECT fact.text AS text FROM "
                'fact WHERE fact.interaction_id = interaction.id AND fact.dropped_on IS NULL AND fact.superseded_by_id IS NULL AND fact.sensitive IS false '
                "ORDER BY fact.id) AS anon_2) AS learned, (SELECT string_agg(anon_3.text, '; ') AS aggregate_strings_5 FROM (SELECT coalesce(need.asked, "
                'need.underlying) AS text FROM need WHERE need.interaction_id = interaction.id ORDER BY need.id) AS anon_3) AS asked, (SELECT '
                "string_agg(anon_4.text, '; ') AS aggregate_strings_6 FROM (SELECT promise.text AS text FROM promise WHERE promise.interaction_id = "
                'interaction.id AND promise.dropped_on IS NULL ORDER BY promise.id) AS anon_4) AS promised FROM participant JOIN interaction ON '
                'participant.interaction_id = interaction.id WHERE participant.contact_id = %(contact_id)s::INTEGER ORDER BY participant.happened_on DESC, '
                'participant.interaction_id DESC',
                {'contact_id': ''},
                ('id', 'happened_on', 'channel', 'direction', 'answered', 'felt', 'summary', 'external_id', 'who', 'handles', 'learned', 'asked', 'promised'),
                ('', 'date', '', '', 'flag', '', '', '', '', '', '', '', '')),
 'unmarked_since': ('SELECT interaction.id, interaction.uid, interaction.happened_on, interaction.happened_at, interaction.zone, interaction.channel, '
                    'interaction.direction, interaction.answered, interaction.imported, interaction.summary, interaction.external_id, interaction.announced '
                    'FROM interaction JOIN participant ON participant.interaction_id = interaction.id WHERE participant.contact_id = %(contact_id)s::INTEGER '
                    "AND participant.happened_on >= %(since)s::DATE AND interaction.direction = 'out' AND NOT (EXISTS (SELECT * FROM breach WHERE "
                    'breach.interaction_id = interaction.id AND breach.contact_id = %(contact_id)s::INTEGER)) ORDER BY participant.happened_on, '
                    'participant.interaction_id',
                    {'contact_id': '', 'since': 'date'},
                    ('id', 'uid', 'happened_on', 'happened_at', 'zone', 'channel', 'direction', 'answered', 'imported', 'summary', 'external_id', 'announced'),
                    ('', 'uid', 'date', 'instant', '', '', '', 'flag', 'flag', '', '', 'flag')),
 'unsettle_all': ('INSERT INTO unsettled (id) SELECT contact.id FROM contact', {}, (), ()),
 'unsettled_contacts': ('SELECT unsettled.id FROM unsettled JOIN contact ON unsettled.id = contact.id ORDER BY unsettled.id', {}, ('id',), ('',)),
 'waiting_checks': ('SELECT need.id, need.uid, need.contact_id, need.interaction_id, need.kind, need.asked, need.underlying, need.stated_on, need.restated_on, '
                    'need.agreed, need.corrected, need.resolution, need.resolved_on, need.checked_on, need.felt_after, need.dropped_on FROM need JOIN contact '
                    'ON need.contact_id = contact.id WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR '
                    'contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND '
                    "stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT "
                    "(EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted "
                    'IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT '
                    'place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id '
                    "IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false "
                    "AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' "
                    'AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND '
                    "place.until_on IS NULL)) AND need.kind = 'complaint' AND need.dropped_on IS NULL AND need.checked_on IS NULL AND need.resolved_on <= "
                    '%(until)s::DATE ORDER BY need.resolved_on DESC, need.id DESC',
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
                        '(contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE '
                        "stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) "
                        'AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect '
                        "= 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > "
                        'stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = '
                        "place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                        'stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                        "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                        "stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND need.kind = 'complaint' "
                        'AND need.dropped_on IS NULL AND need.resolved_on IS NULL ORDER BY need.stated_on, need.id',
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
                      'WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND '
                      "NOT ((EXISTS (SELECT * FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND "
                      '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                      "newer WHERE newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                      'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM '
                      'preference AS stop JOIN affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND '
                      "stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT "
                      "(EXISTS (SELECT * FROM preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND "
                      'newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND '
                      'place.until_on IS NULL)) AND meeting.planned_on >= %(today)s::DATE AND meeting.planned_on <= %(until)s::DATE ORDER BY '
                      'meeting.planned_on, meeting.planned_time, meeting.id',
                      {'today': 'date', 'until': 'date'},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'planned_on', 'planned_time', 'zone', 'channel', 'confirmed', 'text', 'external_id'),
                      ('', 'uid', '', '', 'date', '', '', '', 'flag', '', '')),
 'waiting_occasions': ('SELECT occasion.id, occasion.uid, occasion.contact_id, occasion.kind, occasion.month, occasion.day, occasion.year, occasion.label FROM '
                       'occasion JOIN contact ON occasion.contact_id = contact.id WHERE contact.died_on IS NULL AND contact.archived_on IS NULL AND '
                       '(contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT * FROM preference AS stop WHERE '
                       "stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) "
                       'AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id = stop.contact_id AND newer.aspect '
                       "= 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > "
                       'stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS place ON stop.organization_id = '
                       "place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                       'stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                       "newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > "
                       'stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND (occasion.month, '
                       'occasion.day) >= (%(from_month)s::INTEGER, %(from_day)s::INTEGER) AND (occasion.month, occasion.day) <= (%(to_month)s::INTEGER, '
                       '%(to_day)s::INTEGER) ORDER BY occasion.id',
                       {'today': 'date', 'from_month': '', 'from_day': '', 'to_month': '', 'to_day': ''},
                       ('id', 'uid', 'contact_id', 'kind', 'month', 'day', 'year', 'label'),
                       ('', 'uid', '', '', '', '', '', '')),
 'waiting_promises': ('SELECT promise.id, promise.uid, promise.contact_id, promise.interaction_id, promise.direction, promise.text, promise.made_on, '
                      'promise.due_on, promise.kept_on, promise.dropped_on FROM promise JOIN contact ON promise.contact_id = contact.id WHERE contact.died_on '
                      'IS NULL AND contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT '
                      "* FROM preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                      'stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE newer.contact_id '
                      "= stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on OR newer.stated_on "
                      '= stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN affiliation AS '
                      "place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' AND "
                      '(stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS '
                      "newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND "
                      '(newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND '
                      'promise.kept_on IS NULL AND promise.dropped_on IS NULL AND promise.due_on <= %(until)s::DATE ORDER BY promise.due_on, promise.id',
                      {'today': 'date', 'until': 'date'},
                      ('id', 'uid', 'contact_id', 'interaction_id', 'direction', 'text', 'made_on', 'due_on', 'kept_on', 'dropped_on'),
                      ('', 'uid', '', '', '', '', 'date', 'date', 'date', 'date')),
 'waiting_questions': ('SELECT question.id, question.uid, question.contact_id, question.interaction_id, question.text, question.added_on, question.asked_on, '
                       'question.dropped_on, question.ask_on FROM question JOIN contact ON question.contact_id = contact.id WHERE contact.died_on IS NULL AND '
                       'contact.archived_on IS NULL AND (contact.later_on IS NULL OR contact.later_on <= %(today)s::DATE) AND NOT ((EXISTS (SELECT * FROM '
                       "preference AS stop WHERE stop.contact_id = contact.id AND stop.aspect = 'do_not_contact' AND (stop.valid_until IS NULL OR "
                       'stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM preference AS newer WHERE '
                       "newer.contact_id = stop.contact_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true AND (newer.stated_on > stop.stated_on "
                       'OR newer.stated_on = stop.stated_on AND newer.id > stop.id))))) OR contact.id IN (SELECT place.contact_id FROM preference AS stop JOIN '
                       "affiliation AS place ON stop.organization_id = place.organization_id WHERE stop.contact_id IS NULL AND stop.aspect = 'do_not_contact' "
                       'AND (stop.valid_until IS NULL OR stop.valid_until >= %(today)s::DATE) AND stop.lifted IS false AND NOT (EXISTS (SELECT * FROM '
                       "preference AS newer WHERE newer.organization_id = stop.organization_id AND newer.aspect = 'do_not_contact' AND newer.lifted IS true "
                       'AND (newer.stated_on > stop.stated_on OR newer.stated_on = stop.stated_on AND newer.id > stop.id))) AND place.until_on IS NULL)) AND '
                       'question.asked_on IS NULL AND question.dropped_on IS NULL AND question.ask_on <= %(today)s::DATE ORDER BY question.ask_on, question.id',
                       {'today': 'date'},
                       ('id', 'uid', 'contact_id', 'interaction_id', 'text', 'added_on', 'asked_on', 'dropped_on', 'ask_on'),
                       ('', 'uid', '', '', '', 'date', 'date', 'date', 'date')),
 'wishes_between': ('SELECT count(*) FILTER (WHERE breach.id IS NULL) AS kept, count(*) AS "of" FROM interaction JOIN participant ON '
                    'participant.interaction_id = interaction.id LEFT OUTER JOIN breach ON breach.interaction_id = interaction.id AND breach.contact_id = '
                    'participant.contact_id WHERE interaction.happened_on BETWEEN %(since)s::DATE AND %(until)s::DATE AND (breach.id IS NOT NULL OR '
                    "interaction.direction = 'out' AND ((EXISTS (SELECT * FROM preference AS rule WHERE rule.contact_id = participant.contact_id AND "
                    'rule.lifted IS false AND rule.stated_on <= interaction.happened_on AND (rule.valid_from IS NULL OR rule.valid_from <= '
                    'interaction.happened_on) AND (rule.valid_until IS NULL OR rule.valid_until >= interaction.happened_on) AND rule.interaction_id IS '
                    'DISTINCT FROM interaction.id AND NOT (EXISTS (SELECT * FROM preference AS lift WHERE lift.lifted IS true AND lift.stated_on <= '
                    'interaction.happened_on AND (lift.valid_from IS NULL OR lift.valid_from <= interaction.happened_on) AND (lift.valid_until IS NULL OR '
                    'lift.valid_until >= interaction.happened_on) AND lift.contact_id = rule.contact_id AND lift.aspect = rule.aspect AND lift.channel IS NOT '
                    'DISTINCT FROM rule.channel AND (lift.stated_on > rule.stated_on OR lift.stated_on = rule.stated_on AND lift.id > rule.id))))) OR (EXISTS '
                    '(SELECT * FROM preference AS rule, affiliation WHERE rule.organization_id = affiliation.organization_id AND affiliation.contact_id = '
                    'participant.contact_id AND (affiliation.since_on IS NULL OR affiliation.since_on <= interaction.happened_on) AND (affiliation.until_on IS '
                    'NULL OR affiliation.until_on > interaction.happened_on) AND rule.lifted IS false AND rule.stated_on <= interaction.happened_on AND '
                    '(rule.valid_from IS NULL OR rule.valid_from <= interaction.happened_on) AND (rule.valid_until IS NULL OR rule.valid_until >= '
                    'interaction.happened_on) AND rule.interaction_id IS DISTINCT FROM interaction.id AND NOT (EXISTS (SELECT * FROM preference AS lift WHERE '
                    'lift.lifted IS true AND lift.stated_on <= interaction.happened_on AND (lift.valid_from IS NULL OR lift.valid_from <= '
                    'interaction.happened_on) AND (lift.valid_until IS NULL OR lift.valid_until >= interaction.happened_on) AND lift.organization_id = '
                    'rule.organization_id AND lift.aspect = rule.aspect AND lift.channel IS NOT DISTINCT FROM rule.channel AND (lift.stated_on > '
                    'rule.stated_on OR lift.stated_on = rule.stated_on AND lift.id > rule.id)))))))',
                    {'since': 'date', 'until': 'date'},
                    ('kept', 'of'),
                    ('', '')),
 'words_of': ('SELECT name_word.id, name_word.contact_id, name_word.word FROM name_word WHERE name_word.contact_id = %(contact_id)s::INTEGER ORDER BY '
              'name_word.id',
              {'contact_id': ''},
              ('id', 'contact_id', 'word'),
              ('', '', ''))}
