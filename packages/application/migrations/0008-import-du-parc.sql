-- Origin of the right said with a label (« CONSEIL GENERAL EMPRUNT » is a loan guarantee): remembered with it.
ALTER TABLE libelle_reservataire ADD COLUMN origine text;

-- After a bulk load the planner needs statistics (a national count is 3 to 4 times slower without them), and only the
-- owner of a table may take them: this function does that and nothing else.
CREATE FUNCTION analyser_parc() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN ANALYZE logement, droit_reservation, anomalie, photographie; END $$;

REVOKE ALL ON FUNCTION analyser_parc() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analyser_parc() TO contingent_app;
