-- How far an erasure list has been done, written from prisma/models/ for SQLite.

CREATE TABLE "ErasureMark" (
  "list" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER NOT NULL
);
