/** What happened in a call, kept so that it survives the server that answered it. */
@NullMarked
package dev.voiceline.core.journal;

import org.jspecify.annotations.NullMarked;
