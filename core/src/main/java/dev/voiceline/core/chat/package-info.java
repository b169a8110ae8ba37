/** Language models as a port: a dialogue in, text and tool requests out, as they are written. */
@NullMarked
package dev.voiceline.core.chat;

import org.jspecify.annotations.NullMarked;
