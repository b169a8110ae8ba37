/** Whether everything between a caller and this server is set up right, and setting up a number. */
@NullMarked
package dev.voiceline.server.setup;

import org.jspecify.annotations.NullMarked;
