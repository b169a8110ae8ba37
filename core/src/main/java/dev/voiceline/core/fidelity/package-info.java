/**
 * Whether what the agent says is true: reads the claims of a text in the language of the call, and
 * compares them with what may be said. Pure; knows nothing of calls.
 */
@NullMarked
package dev.voiceline.core.fidelity;

import org.jspecify.annotations.NullMarked;
