/** Where recordings of calls are kept. */
@NullMarked
package dev.voiceline.core.recording;

import org.jspecify.annotations.NullMarked;
