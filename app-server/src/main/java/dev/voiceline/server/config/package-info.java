/** What an operator can set: where it comes from, what it must look like, and what it means. */
@NullMarked
package dev.voiceline.server.config;

import org.jspecify.annotations.NullMarked;
