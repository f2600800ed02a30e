/** "SAMS": marks the file as a hub's. */
export const applicationId = 0x53414d53;

/**
 * The migrations from an empty file to the current format; `user_version` counts those applied. A released migration is never
 * changed: a new format is a new migration.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE commits (
    number INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    body TEXT NOT NULL,
    places TEXT NOT NULL,
    UNIQUE (stream, sequence)
  ) STRICT;

  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE claims (
    party TEXT NOT NULL,
    message TEXT NOT NULL,
    content TEXT NOT NULL,
    case_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    refused TEXT,
    PRIMARY KEY (party, message)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE citizens (lookup BLOB PRIMARY KEY, case_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE feed (
    party TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    event INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (party, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE confirmations (
    party TEXT NOT NULL,
    up_to INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (party, up_to)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deliveries (
    party TEXT NOT NULL,
    up_to INTEGER NOT NULL,
    after INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kinds TEXT
  ) STRICT;
  CREATE INDEX deliveries_by_position ON deliveries (party, up_to);

  CREATE TABLE accesses (
    stream TEXT NOT NULL,
    at TEXT NOT NULL,
    party TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    purpose TEXT NOT NULL
  ) STRICT;
  CREATE INDEX accesses_by_stream ON accesses (stream);
  CREATE INDEX disclosures ON accesses (party, at) WHERE action = 'case-disclosed';

  CREATE TABLE due (
    stream TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (stream, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX due_by_instant ON due (at);
  `,
  `
  ALTER TABLE commits ADD COLUMN holders TEXT NOT NULL DEFAULT '';
  UPDATE commits SET holders = (
    SELECT group_concat(value, ' ') FROM (
      SELECT DISTINCT holder.value FROM commits AS opening
      JOIN json_each(opening.body, '$.events') AS event
      JOIN json_each(json_insert(event.value ->> '$.recipients', '$[#]', event.value ->> '$.sender')) AS holder
      WHERE opening.stream = commits.stream AND event.value ->> '$.kind' = 'spell-opened'
    )
  )
  WHERE number IN (SELECT max(number) FROM commits WHERE stream LIKE 'case/%' GROUP BY stream);

  ALTER TABLE accesses ADD COLUMN version INTEGER;
  ALTER TABLE accesses ADD COLUMN number INTEGER;
  ALTER TABLE deliveries ADD COLUMN number INTEGER;

  CREATE TABLE refused_questions (
    party TEXT NOT NULL,
    day TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (party, day)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE confirmed (
    number INTEGER PRIMARY KEY,
    party TEXT NOT NULL,
    up_to INTEGER NOT NULL,
    after INTEGER NOT NULL,
    at TEXT NOT NULL,
    kinds TEXT
  ) STRICT;
  CREATE INDEX confirmed_by_position ON confirmed (party, up_to);

  UPDATE feed SET at = monotone.at
  FROM (SELECT party, position, max(at) OVER (PARTITION BY party ORDER BY position) AS at FROM feed) AS monotone
  WHERE feed.party = monotone.party AND feed.position = monotone.position AND feed.at < monotone.at;
  `,
  `
  ALTER TABLE feed ADD COLUMN previous INTEGER;
  UPDATE feed SET previous = stood.previous
  FROM (
    SELECT feed.party, feed.position,
      lag(feed.position) OVER (PARTITION BY feed.party, commits.stream ORDER BY feed.position) AS previous
    FROM feed JOIN commits ON commits.number = feed.number
  ) AS stood
  WHERE feed.party = stood.party AND feed.position = stood.position AND stood.previous IS NOT NULL;
  `,
];
