/** Tools of MCP servers, offered to the agent like its own. */
@NullMarked
package dev.voiceline.adapters.mcp;

import org.jspecify.annotations.NullMarked;
