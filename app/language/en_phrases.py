"""English phrases that carry a mark by themselves: requests, tags, conditions. Text is folded."""

import re

from app.language.phrase import Phrase

REQUEST = Phrase(
    "can you|could you|would|will you|might you|do you|love|like|want|need|curious|interested|wonder|you c|free to|invite|able to|willing to|you have",
    r"\b(?:(?:can|could|would|will|might) you (?:please |maybe |perhaps |just |also |possibly |kind of |then |ever (?!go)|quickly |now "
    r"|be able to |briefly |first ){0,3}(?P<a>tell|walk|describe|share|explain|talk|take me|help me understand"
    r"|say (?:a (?:little |bit )*)?more|say something|give me|show|elaborate|expand|go (?:back|over|through|into)"
    r"|unpack|recount|paint|bring me|set the scene|fill me in|start)"
    r"|(?:would|do) you mind (?P<b>tell|walk|describ|shar|explain|talk|tak|giv|say|elaborat)\w*"
    r"|(?:i'?d|i would|we'?d|i) (?:really |just |also )?(?:love|like|be (?:curious|interested)|want(?:ed)?|need)(?: for you)? to"
    r"(?: just| simply| really| maybe)? (?P<c>hear|know|understand|learn|ask|go back|come back)"
    r"(?= (?:you|your|more|about|how|what|why|when|where|who|which|a (?:bit|little)|the|that|to|from))"
    r"|(?:would(?:n't)? you|you would(?:n't)?|do you|you) (?:happen to )?have (?:an|any|some|a \w+) (?:\w+ )?(?P<f>example|examples|story|instance)"
    r"|i'?m (?:just |really |also |kind of )?(?P<d>curious|wondering|interested)|i wonder(?:ed)?|i was wondering"
    r"|(?:you could|you can|if you could|hoping you could|like you to|love you to|want you to|invite you to"
    r"|are you able to|are you willing to|do you want to|feel free to)(?: just| maybe)? (?P<e>tell|walk|describe"
    r"|share|explain|talk me|take me|say (?:a (?:little |bit )*)?more|give me))\b",
)

CONFIRM = re.compile(
    r"(?:,? *(?:is|was) (?:that|it) (?:right|correct|so|fair|accurate)|,? *am i right"
    r"|(?<!all)(?<!that's)(?<!s) right|,? *correct|,? *does that sound (?:right|about right)"
    r"|,? *is that (?:ok|okay|all right|alright|fine)(?: with you)?|,? *will that (?:work|be ok|be okay)"
    r"|,? *have i got that right|,? *did i get that right)$"
)
BARE_TAG = re.compile(r"(?:,? +(?:no|huh|eh|yeah|yes|hm|hmm|innit|don't you think))$")

TIME = (
    r"(?:before|after|earlier|later|morning|afternoon|evening|night|day|weekend|weekdays?|\w+day|spring|summer"
    r"|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|christmas|easter|weeks?|months?|years?|\d+)"
)
BRACKET = re.compile(rf"\b{TIME}\b(?: [\w']+){{0,4}},? or\b(?: [\w']+){{0,4}} {TIME}\b")
NO_CHOICE = re.compile(
    r"\b(?:sooner or later|more or less|or so|or (?:something|anything|whatever|someone|somebody|somewhere"
    r"|anyone|anybody|rather|i mean|should i say)|or two|or three|once or twice|or otherwise)\b"
)

RECAP = Phrase(
    "if i|correct me|recap|sum|let me|hear|saying|other words|sounds|seems|looks like|you said|you mention|you told|sense is|understanding is",
    r"\bif i(?:'ve| have|'m| am)? (?:\w+ )?(?:under\w+|got|get|hear\w*|heard|follow\w*|sum\w*|recap\w*|summari\w+)"
    r"|^(?:(?:so|okay|and|right|well|um|uh|but|alright|yeah|hmm) )*(?:correct me|to (?:recap|sum up|summari[sz]e)|let me (?:\w+ )?"
    r"(?:recap|sum|check|make sure|see if|summari[sz]e|play (?:that|it) back|repeat)|what i(?:'m| am)? (?:\w+ )?hear"
    r"|what you(?:'re| are) (?:\w+ )?saying|you(?:'re| are) saying|i(?:'m| am)? (?:\w+ )?hear(?:d|ing)? (?:\w+ ){0,3}(?:you|that)"
    r"|in other words|it sounds|sounds like|it seems|it looks like|you said|you mentioned|you were saying|you told me"
    r"|my sense is|my understanding is)",
)
UNREAL = Phrase(
    "if |would|'d |imagin|suppose|let's say|pretend|ideal|future|wand|likely|will|'ll",
    r"\b(?:if (?:we|you|it|there|they|i|someone|the|that|this|\w+) (?:[\w']+,? ){0,8}?(?:would|could|'d|will|should)\b"
    r"|(?:would|'d) (?:\w+ ){0,12}?\bif\b|imagine|suppose|let's say|pretend|ideally|ideal world|in the future"
    r"|magic wand|how likely|what if|would you (?:\w+ )?(?:use|buy|pay|like|be|want|consider|recommend|switch|try|prefer|say|have)"
    r"|would (?:it|that|this) (?:\w+ )?(?:help|be|make|work)|(?:you|you'd) (?:think )?(?:you )?(?:will|'ll|would)\b)",
)
POLITE = Phrase(
    "would|could|can you|if |love|like",
    r"\b(?:would you mind|if you (?:don't mind|could|can|will|would|like|want)|if (?:that's|it's|that is) (?:ok|okay|alright|fine"
    r"|possible)|if possible|(?:could|would|can) you|i(?:'d| would) (?:like|love)|is it (?:ok|okay|alright) if|even if)\b",
)
HABIT = Phrase(
    "back then|those days|every |that time|the time|each time|whenever",
    r"\b(?:back then|in those days|every \w+|at (?:the|that) time|each time|whenever)\b",
)
WHETHER = re.compile(
    r"\b(?:whether|(?:know|wonder\w*|remember|recall|tell me|see|ask|sure|curious) if)\b"
)
REPORTED = re.compile(
    r"\b(?:he|she|they|i|we|my \w+|the \w+) (?:said|says|asked|was like|were like|goes|told (?:me|us|him|her|them)|thought),? "
)
