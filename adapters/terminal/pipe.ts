/** `… | head` closes the pipe early: that is no error, and no reason for a stack trace. Imported for its effect by what prints. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
