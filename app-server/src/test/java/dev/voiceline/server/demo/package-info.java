/** The demonstration, shown to tests. */
@NullMarked
package dev.voiceline.server.demo;

import org.jspecify.annotations.NullMarked;
