/** La page du compte rendu. */

export const report = {
  report: {
    title: "Compte rendu",
    open: "Compte rendu",
    after: "Voir le compte rendu",
    reading: "Lecture de l'entretien…",
    nothing: "Il n'y a pas d'enregistrement ici. Choisissez d'abord un fichier.",
    save: "Enregistrer le compte rendu",
    saving: "Préparation…",
    formats: { pdf: "PDF", docx: "Word", md: "Markdown", json: "JSON", html: "Page web" },
    print: "Imprimer",
    panel: "Revenir à l'entretien",
    mask: "Masquer noms, lieux, entreprises, adresses et numéros",
    rewind: "La poser autrement",
    rewindTitle: "La poser autrement",
    theySaid: "On venait de vous dire :",
    askAgain: "Votre question, autrement",
    clean: "Rien à redire : elle demande, et ne souffle rien.",
    asksNothing: "Cela ne demande encore rien.",
    instead: "Une façon :",
    use: "Prendre celle-ci",
  },
  finding: {
    label: "Ce qui gâte une question",
    why: "Pourquoi cela fausse",
    advice: "Que faire",
    instead: "Demandez plutôt",
    unknown: "La méthode ne connaît rien de ce nom.",
  },
};
