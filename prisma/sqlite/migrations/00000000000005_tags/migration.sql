-- The words a circle is found by stand with the circle: they are read with it each time. Written from prisma/models/ for SQLite.

ALTER TABLE "Circle" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';

UPDATE "Circle" SET "tags" = COALESCE(
  (SELECT ' ' || group_concat("tag", ' ') || ' ' FROM (SELECT "tag" FROM "Tag" WHERE "circleId" = "Circle"."id" ORDER BY "tag")),
  ''
);

DROP TABLE "Tag";
