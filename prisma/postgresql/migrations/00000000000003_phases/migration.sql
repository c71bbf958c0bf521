-- How often somebody came: a newcomer has not yet.
ALTER TABLE "Seat" ADD COLUMN "visits" INTEGER NOT NULL DEFAULT 0;

-- Sessions of the version before had another shape. Those that ended have served; one that runs is opened again.
DELETE FROM "Session";
