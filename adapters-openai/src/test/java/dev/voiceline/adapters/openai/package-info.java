/** Tests of the conversation with OpenAI, in memory and over loopback sockets. */
@NullMarked
package dev.voiceline.adapters.openai;

import org.jspecify.annotations.NullMarked;
