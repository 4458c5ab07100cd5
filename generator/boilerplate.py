"""Names the lines of a page that are not its text: credits, labels, notes, invitations."""

from __future__ import annotations

import re

_MONTH = "(?: jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec ) [a-z]{0,6}"
_NAME = r"(?-i: (?: \s [A-Z][\w.'’-]* ){2,4} )"
_TIME = r"\d{1,2} [:.] \d{2} (?: \s? [ap]\.?m\.? )? (?: \s [a-z]{2,4} )?"
# What announces other articles.
_MORE = r"""
    (?: read \s more | also \s read | see \s also | related | more \s (?: on | from ) \s this
      | you \s may \s also \s like )
    (?: \s (?: articles? | stor(?: y | ies ) | news | posts? | topics? ) )?
"""
_MORE_ZH = "(?: 延伸阅读 | 相关阅读 | 推荐阅读 | 相关新闻 )"

# A rule matches a whole line or sentence, in any case. Bounded repeats keep long text out.
_RULES = {
    "image credit": r"""
        [(（\[]? (?: image | photo | picture | graphic | screenshot | video )s?
            (?: \s (?: sources? | credits? | courtesy | by | via ) )? \s? [:：] .{1,160}
      | [(（\[]? (?: image | photo )s? \s (?: source | credit | courtesy | by | via ) \s
            [^.!?]{1,80}
      | [(（\[]? (?: file \s )? photo [)）\]]?
      | [(（\[]? (?: 图片? | 配图 | 题图 | 封面 | 视频 ) (?: 来源 | 来自 | 源自 | 提供 )?
            \s? [:：/] .{1,80}
      | [(（\[]? [^/]{1,60} / \s? (?: getty\simages | reuters | afp | shutterstock | unsplash )
            [^.!?]{0,30}
      | photographer \s? [:：] .{1,160}
      | \[ [^\]:]{0,40} (?: stock | images? | photos? ) \s? [:：] [^\]]{1,120} \]
      | enlarge \s? / .{1,400}
      | \d{1,2} \s of \s \d{1,2} \s [|/] .{1,600}
      | (?: [^|.!?\d\n] | (?<= \b[A-Z] ) \. ){3,200} , [^|.!?\d\n]{3,120} \s \|
            (?-i: (?: \s [A-Z][\w.'’-]* | \s of | \s the ){2,8} )
    """,
    "source label": r"""
        [(（\[]? (?: 文章 | 新闻 | 信息 | 资料 | 原文 | 稿件 )?
            (?: 来源 | 稿源 | 出处 | 转自 | 原载 ) \s? [:：] .{1,60}
      | [(（\[]? (?: sources? | via | originally \s published \s (?: by | in | on | at ) )
            \s? [:：] .{1,80}
      | (?: this \s (?: article | story | post ) | it ) \s was \s originally \s published \b
            .{0,120}
    """,
    "byline": rf"""
        by {_NAME} (?: ,? \s (?: and | & ) (?: {_NAME} | \s [a-z]{{2,20}} ) )?
            (?: \s? [,|] .{{1,60}} )?
      | (?: by | author ) (?: \s? : {_NAME} .{{0,60}} )?
      | author {_NAME}
      | [a-z]{{1,4}} (?: [-/] [a-z]{{1,4}} ){{2,6}} /?
      | [a-z]{{1,4}} / [a-z]{{1,4}} /
      | (?-i: (?: --? \s? [A-Z]{{2,8}} | \( [A-Z]{{2,8}} \) ) )
      | (?: 作者 | 记者 | 编辑 | 责编 | 责任编辑 | 撰文 | 译者 | 校对 | 文 ) \s? [:：丨|/]
            .{{1,40}}
      | [(（]? (?: additional \s )? (?: reporting | writing | editing ) \s by \b .{{1,200}}
    """,
    "date line": rf"""
        (?: (?: last \s )? (?: published | updated | posted ) \s? (?: on | at )? [:\s] \s? )?
        (?: {_TIME} \s )?
        (?: (?: mon | tue s? | wed (?: nes )? | thu (?: rs )? | fri | sat (?: ur )?
              | sun ) (?: day )? ,? \s )?
        (?: \d{{1,2}} / \d{{1,2}} / \d{{4}}
          | {_MONTH} \.? \s \d{{1,2}} , \s \d{{4}}
          | \d{{1,2}} \s {_MONTH} \.? ,? \s \d{{4}}
          | \d{{4}} [-/.年] \d{{1,2}} [-/.月] \d{{1,2}} 日? )
        (?: [,\s]{{1,3}} \d{{1,2}} [:.] \d{{2}} .{{0,20}} )?
      | (?: last \s )? (?: published | updated ) :?
    """,
    "list of subjects": r"""
        (?: key \s? words | topics? | tags? | filed \s under | categor(?: y | ies ) )
            \s? [:：] .{1,200}
      | (?: (?: organi[sz]ations | people | companies ) \s )? in \s this \s (?: article | story ) :?
    """,
    "length of a video": r"""
        (?: video \s? [:：]? \s? )? \d{1,2} : \d{2}
    """,
    "weather box": r"""
        (?: [a-z][a-z\s]{2,30} \n )? (?: humidity | wind | pressure | visibility )
            \s? [:：] \s? \d [^.!?]{0,20}
      | H \s \d{1,3} \s • \s L \s \d{1,3}
      | weather \s from \s [^.!?]{1,40}
    """,
    "comment box": r"""
        (?: search \s this \s (?: blog | site ) | (?: no | \d{1,5} ) \s comments?
          | (?: post | leave | add | write ) \s a \s (?: comment | reply )
          | (?: older | newer ) \s posts? ) \s? [:：]?
    """,
    "abstract that is cut off": r"""
        (?: 摘要 | 导语 | 导读 | 内容提要 | 核心提示 ) \s? [:：] .* [^.!?。！？…"'”’」』)）]
    """,
    "note on how the text was made": r"""
        (?: editor['’]?s? \s )? (?: note | disclaimer | disclosure )s? \s? [:：] .{0,300}
            \b (?: AI | rewritten | translated | generated | advice | endorse ) \b .{0,600}
      | (?: 免责声明 | 风险提示 | 特别声明 ) \s? [:：] .{1,600}
    """,
    "bare address": r"(?: https?:// | www\. ) \S{1,2000} | [\w.+-]{1,80} @ [\w.-]{1,80}",
    "invitation to click": r"""
        (?: click | tap ) \s here \b .{0,120}
      | (?: watch | listen ) \s (?: now | here | to \s this \s (?: article | story ) ) \b .{0,60}
      | continue \s reading \b .{0,60}
      | \[ view \s (?: the \s )? (?: source | original ) \.? \]
      | (?: 点击 | 扫码 | 扫描 ) .{1,40}
    """,
    "invitation to share": r"""
        share (?: \s (?: this | on | via ) \b .{0,80} )?
      | follow \s us \b .{0,120}
      | follow (?-i: (?: \s [A-Z]\w* ){1,5} ) \s on \s (?-i: [A-Z] ) .{1,60}
      | 分享 (?: 到 | 至 )? .{0,30}
    """,
    "copyright": r"""
        (?: © | \(c\) | copyright \b ) .{0,200}
      | .{0,80} \b all \s rights \s reserved \b .{0,80}
      | .{0,20} (?: 版权所有 | 版权归 | 未经授权 | 未经许可 ) .{0,120}
    """,
    "newsletter": r"""
        (?: sign \s up | subscribe ) \s (?: for | to | now | here | today ) \b .{0,160}
      | get \s .{1,60} \s (?: in | to ) \s your \s inbox \b .{0,60}
      | (?: 订阅 | 关注 ) (?: 我们 | 公众号 | 微信 ) .{0,60}
    """,
    "pointer to more": rf"""
        {_MORE} \s? (?: [:：] .{{0,200}} )?
      | (?: {_MORE_ZH} | 阅读更多 | 阅读原文 ) .{{0,120}}
    """,
    "advertisement": r"""
        [(（\[]? (?: advertisement | sponsored (?: \s content )? | 广告 ) [)）\]]?
    """,
}
_BOILERPLATE = re.compile(
    "|".join(f"(?P<{name.replace(' ', '_')}>{rule})" for name, rule in _RULES.items()),
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ABSTRACT = re.compile(
    r"\s*(?:摘要|导语|导读|内容提要|核心提示|summary|abstract)\s?[:：]\s*", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://|www\.")
# Ends a text that goes on with the address: "The site is: https://…", "Write to …".
_LEADING_ON = re.compile(
    r"(?:[:：,，]|\b(?:at|from|in|is|on|see|to|via|visit))\s*\Z", re.IGNORECASE
)
# Behind it stand titles of other articles or of videos, if nothing else does.
_POINTER = re.compile(
    rf"{_MORE} \s? [:：]? | {_MORE_ZH} | \d{{1,2}} : \d{{2}}", re.IGNORECASE | re.VERBOSE
)
# What parts a line of several credits, and what one of them may be beside a byline or a date.
_CREDITS = re.compile(r"\n\s*|\s+(?:[|•·]|[-–—]{1,2})\s+")
_CREDIT = re.compile(rf"{_NAME.replace('{2,4}', '{1,4}')} | \s {_TIME}", re.VERBOSE | re.IGNORECASE)
_MOST_CREDITS = 200  # characters
_REPEATED = 30  # characters that an abstract and the text after it must share


def name_boilerplate(line: str, following: str = "") -> str:
    """Return the name of the rule that `line` falls under, empty for text.

    `following` is what comes after it, to know an abstract that only repeats the text.
    """
    if rule := _rule_of(line) or _rule_of_credits(line):
        return rule
    label = _ABSTRACT.match(line) if following else None
    if label and line[label.end() : label.end() + _REPEATED] in following:
        return "abstract that repeats the text"
    return ""


def is_pointer(line: str) -> bool:
    """Tell whether `line` only announces other articles, whose titles may follow."""
    return bool(_POINTER.fullmatch(line))


def _rule_of(line: str) -> str:
    found = _BOILERPLATE.fullmatch(line)
    return (found.lastgroup or "").replace("_", " ") if found else ""


def _rule_of_credits(line: str) -> str:
    """Return the rule for a head or foot of several credits, of which a name alone may be one."""
    parts = _CREDITS.split(line) if len(line) <= _MOST_CREDITS else ()
    rules = [_rule_of(part) for part in parts]
    others = [part for part, rule in zip(parts, rules, strict=True) if not rule]
    known = next((rule for rule in rules if rule), "")
    is_head = known and all(_CREDIT.fullmatch(f" {part}") for part in others)
    return ("byline" if others else known) if is_head else ""


def find_addresses(sentence: str) -> int:
    """Return the offset of the bare addresses after `sentence`, its length if there are none.

    An address that the sentence itself needs, or that its full stop follows, is part of it.
    """
    tail = len(sentence)
    for word in reversed(list(re.finditer(r"\S+", sentence))):
        if not _ADDRESS.match(word[0]):
            break
        tail = word.start()
    own = sentence.endswith((".", "。")) or _LEADING_ON.search(sentence[max(0, tail - 10) : tail])
    return len(sentence) if own else tail
