/** The journal: a queue, a writer, a spool file, and the database behind them. */
@NullMarked
package dev.voiceline.adapters.store.journal;

import org.jspecify.annotations.NullMarked;
