/** Speech synthesis as a port: text in, audio and the places of its words out. */
@NullMarked
package dev.voiceline.core.synthesis;

import org.jspecify.annotations.NullMarked;
