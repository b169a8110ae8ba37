/** What is kept of calls: journal, audit trail and recordings, and how they fare. */
@NullMarked
package dev.voiceline.server.store;

import org.jspecify.annotations.NullMarked;
