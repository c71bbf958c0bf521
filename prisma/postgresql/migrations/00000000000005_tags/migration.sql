-- The words a circle is found by stand with the circle: they are read with it each time. Written from prisma/models/ for PostgreSQL.

ALTER TABLE "Circle" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';

UPDATE "Circle" SET "tags" = COALESCE(
  (SELECT ' ' || string_agg("tag", ' ' ORDER BY "tag") || ' ' FROM "Tag" WHERE "circleId" = "Circle"."id"),
  ''
);

DROP TABLE "Tag";
