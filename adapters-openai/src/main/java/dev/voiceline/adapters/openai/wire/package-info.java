/** What both of OpenAI's interfaces share: JSON, schemas, words of others, one task at a time. */
@NullMarked
package dev.voiceline.adapters.openai.wire;

import org.jspecify.annotations.NullMarked;
