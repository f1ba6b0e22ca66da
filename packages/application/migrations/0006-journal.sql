-- Facts, appended and never edited: the app role may read and insert, nothing else.
-- The key (organisme, flux, rang) is the concurrency check; numero orders the hash chain of a landlord.
CREATE TABLE journal (
  organisme int NOT NULL REFERENCES organisme (id),
  flux text NOT NULL CHECK (flux <> ''),
  rang int NOT NULL CHECK (rang > 0),
  numero bigint NOT NULL CHECK (numero > 0),
  type text NOT NULL CHECK (type <> ''),
  le date NOT NULL,
  enregistre_le timestamptz NOT NULL,
  acteur text NOT NULL CHECK (acteur <> ''),
  donnees jsonb NOT NULL,
  empreinte_precedente text NOT NULL,
  empreinte text NOT NULL,
  PRIMARY KEY (organisme, flux, rang),
  UNIQUE (organisme, numero)
);

CREATE TABLE journal_tete (
  organisme int PRIMARY KEY REFERENCES organisme (id),
  numero bigint NOT NULL,
  empreinte text NOT NULL
);

ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_tete ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_tete FORCE ROW LEVEL SECURITY;

CREATE POLICY journal_lecture ON journal FOR SELECT TO contingent_app
  USING (organisme = organisme_courant());
CREATE POLICY journal_ajout ON journal FOR INSERT TO contingent_app
  WITH CHECK (organisme = organisme_courant()
    AND acteur = current_setting('app.acteur', true));
CREATE POLICY journal_tete_bailleur ON journal_tete TO contingent_app
  USING (organisme = organisme_courant())
  WITH CHECK (organisme = organisme_courant());

GRANT SELECT, INSERT ON journal TO contingent_app;
GRANT SELECT, INSERT, UPDATE (numero, empreinte) ON journal_tete TO contingent_app;
