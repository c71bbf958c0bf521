-- How far an erasure list has been done, written from prisma/models/ for PostgreSQL.

CREATE TABLE "ErasureMark" (
  "list" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  CONSTRAINT "ErasureMark_pkey" PRIMARY KEY ("list")
);
