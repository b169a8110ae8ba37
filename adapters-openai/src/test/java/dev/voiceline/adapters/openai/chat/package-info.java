/** Tests of the chat model. */
package dev.voiceline.adapters.openai.chat;
