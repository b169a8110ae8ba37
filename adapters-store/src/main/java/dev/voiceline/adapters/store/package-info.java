/** Journal, audit trail and recordings, on SQLite or PostgreSQL. */
@NullMarked
package dev.voiceline.adapters.store;

import org.jspecify.annotations.NullMarked;
