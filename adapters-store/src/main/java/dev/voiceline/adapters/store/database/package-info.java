/** The database: SQLite or PostgreSQL, one schema. */
@NullMarked
package dev.voiceline.adapters.store.database;

import org.jspecify.annotations.NullMarked;
