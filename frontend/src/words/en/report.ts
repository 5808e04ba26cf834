/** The report's page. */

export const report = {
  report: {
    title: "Report",
    open: "Report",
    after: "See the report",
    reading: "Reading the interview…",
    nothing: "There is no recording here. Choose a file first.",
    save: "Save the report",
    saving: "Making it…",
    formats: { pdf: "PDF", docx: "Word", md: "Markdown", json: "JSON", html: "Web page" },
    print: "Print",
    panel: "Back to the interview",
    mask: "Mask names, places, companies, mails and phone numbers",
    rewind: "Ask it again",
    rewindTitle: "Ask it again",
    theySaid: "They had just said:",
    askAgain: "Your question, another way",
    clean: "Clean: it asks, and gives nothing away.",
    asksNothing: "That asks nothing yet.",
    instead: "One way:",
    use: "Use this one",
  },
  finding: {
    label: "What spoils a question",
    why: "Why it hurts",
    advice: "What to do",
    instead: "Ask instead",
    unknown: "The method knows no finding of this name.",
  },
};
