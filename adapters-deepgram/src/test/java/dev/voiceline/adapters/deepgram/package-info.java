@NullMarked
package dev.voiceline.adapters.deepgram;

import org.jspecify.annotations.NullMarked;
