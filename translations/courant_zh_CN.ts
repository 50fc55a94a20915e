<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message numerus="yes">
        <source>%n article(s) marked read.</source>
        <translation>
            <numerusform>%Ln 篇文章已标为已读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked unread.</source>
        <translation>
            <numerusform>%Ln 篇文章已标为未读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) starred.</source>
        <translation>
            <numerusform>%Ln 篇文章已加星标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer starred.</source>
        <translation>
            <numerusform>%Ln 篇文章已取消星标。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>已添加“%1”。</translation>
    </message>
    <message>
        <source>The folder “%1” was added.</source>
        <translation>已添加文件夹“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) were removed with %1 articles.</source>
        <extracomment>%1 is a number of articles, with its separators.</extracomment>
        <translation>
            <numerusform>已取消 %Ln 个订阅源，连同 %1 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed with %n article(s).</source>
        <extracomment>%1 is the name of a feed or a folder, %n the number of its articles.</extracomment>
        <translation>
            <numerusform>已取消订阅“%1”，连同 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>“%1”已改名为“%2”。</translation>
    </message>
    <message>
        <source>“%1” was moved.</source>
        <translation>“%1”已移动。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported.</source>
        <translation>
            <numerusform>已导入 %Ln 个订阅源。</numerusform>
        </translation>
    </message>
    <message>
        <source>The address of “%1” was changed.</source>
        <translation>“%1”的地址已更改。</translation>
    </message>
    <message>
        <source>The settings of “%1” were changed.</source>
        <translation>“%1”的设置已更改。</translation>
    </message>
    <message>
        <source>The library of %1 was restored.</source>
        <extracomment>%1 is a date and a time.</extracomment>
        <translation>已恢复 %1 的资料库。</translation>
    </message>
    <message>
        <source>The label “%1” was made.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>已建立标签“%1”。</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <extracomment>%1 is the name of a label or of a saved search.</extracomment>
        <translation>已修改“%1”。</translation>
    </message>
    <message>
        <source>The label “%1” was removed.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>已删除标签“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) labelled “%1”.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>
            <numerusform>已给 %Ln 篇文章加上标签“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer labelled “%1”.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>
            <numerusform>已从 %Ln 篇文章去掉标签“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search “%1” was saved.</source>
        <extracomment>%1 is the name of a saved search.</extracomment>
        <translation>已保存搜索“%1”。</translation>
    </message>
    <message>
        <source>The saved search “%1” was removed.</source>
        <extracomment>%1 is the name of a saved search.</extracomment>
        <translation>已删除保存的搜索“%1”。</translation>
    </message>
    <message>
        <source>there is nothing to look for</source>
        <translation>没有要找的内容</translation>
    </message>
</context>
<context>
    <name>ArticleChanges</name>
    <message numerus="yes">
        <source>⋯ %n paragraph(s) not changed</source>
        <extracomment>Stands for paragraphs that were not changed, in a text that shows what was.</extracomment>
        <translation>
            <numerusform>⋯ %Ln 段未改动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>About how long an article takes to read.</extracomment>
        <translation>
            <numerusform>阅读约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%Ln 条评论</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a title</source>
        <extracomment>Stands for the title of an article that has none.</extracomment>
        <translation>无标题</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Under an article&apos;s title: %1 is the date with its weekday, %2 the time of day.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>edited %n×</source>
        <extracomment>Under an article&apos;s title: how often its publisher changed the text. A click shows the changes.</extracomment>
        <translation>
            <numerusform>改过 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>查看改动之处</translation>
    </message>
</context>
<context>
    <name>ArticleMedia</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Embedded page</source>
        <translation>嵌入的网页</translation>
    </message>
    <message>
        <source>A page from %1. Opens in the browser.</source>
        <extracomment>On a card in an article; %1 is the name of a site.</extracomment>
        <translation>来自 %1 的网页，在浏览器中打开。</translation>
    </message>
    <message>
        <source>Video from %1. Opens in the browser.</source>
        <translation>来自 %1 的视频，在浏览器中打开。</translation>
    </message>
    <message>
        <source>Audio from %1. Opens in the browser.</source>
        <extracomment>On a card in an article; %1 is the name of a site.</extracomment>
        <translation>来自 %1 的音频，在浏览器中打开。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1, %2, %3. Opens outside Courant.</source>
        <extracomment>On the card of a file: kind, playing time, size. &quot;Audio, 42:10, 38.1 MB. Opens outside Courant.&quot;</extracomment>
        <translation>%1，%2，%3。在 Courant 之外打开。</translation>
    </message>
    <message>
        <source>%1, %2. Opens outside Courant.</source>
        <extracomment>On the card of a file: kind, then playing time or size.</extracomment>
        <translation>%1，%2。在 Courant 之外打开。</translation>
    </message>
    <message>
        <source>%1. Opens outside Courant.</source>
        <extracomment>On the card of a file: its kind.</extracomment>
        <translation>%1。在 Courant 之外打开。</translation>
    </message>
    <message>
        <source>This article is longer than Courant shows at once.</source>
        <translation>文章太长，这里只显示了一部分。</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <extracomment>A link after &quot;This article is longer than Courant shows at once.&quot;</extracomment>
        <translation>在浏览器中打开全文</translation>
    </message>
    <message>
        <source>Show all %1 rows</source>
        <extracomment>A link under a long table; %1 is the number of its rows, always over 200.</extracomment>
        <translation>显示全部 %1 行</translation>
    </message>
    <message>
        <source>Open the table in a window</source>
        <extracomment>A link under a long or wide table.</extracomment>
        <translation>在窗口中打开表格</translation>
    </message>
    <message>
        <source>Table, %1 columns, %2 rows</source>
        <extracomment>On the card of a table too wide for the page; more than 12 columns.</extracomment>
        <translation>表格，%1 列，%2 行</translation>
    </message>
</context>
<context>
    <name>BackupsWindow</name>
    <message>
        <source>By itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>更新之前</translation>
    </message>
    <message>
        <source>Before another was restored</source>
        <translation>恢复其他备份之前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Damaged, set aside</source>
        <translation>已损坏，另行保存</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--%1 wants a number from %3 on, not “%2”.</source>
        <extracomment>%1 is an option, such as &quot;limit&quot;; %2 what was given; %3 the lowest number it takes.</extracomment>
        <translation>--%1 后面要跟一个不小于 %3 的整数，“%2”不行。</translation>
    </message>
    <message>
        <source>Reply: %1</source>
        <extracomment>%1 is the address where the article is answered.</extracomment>
        <translation>回复：%1</translation>
    </message>
    <message>
        <source>“%1” is not a format an article can be shown in.</source>
        <extracomment>%1 is a word of the command line.</extracomment>
        <translation>文章不能以“%1”格式显示。</translation>
    </message>
    <message>
        <source>Tells the headlines, newest first.</source>
        <translation>列出文章标题，最新的在前。</translation>
    </message>
    <message>
        <source>Tells the headlines of what is searched for, the best answers first.</source>
        <translation>列出搜索到的文章标题，最匹配的在前。</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>资料库完好。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged: %2</source>
        <extracomment>%1 is a file name, %2 what the database says.</extracomment>
        <translation>资料库“%1”已损坏：%2</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <extracomment>%1 is a word of the command line.</extracomment>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>There is no option “%1” here.</source>
        <extracomment>%1 is an option, such as &quot;--limit&quot;.</extracomment>
        <translation>这里没有“%1”这个选项。</translation>
    </message>
    <message>
        <source>“%1” wants a value behind it.</source>
        <extracomment>%1 is an option, such as &quot;--limit&quot;.</extracomment>
        <translation>“%1”后面缺少值。</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>命令不完整。</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <extracomment>%1 is a word of the command line.</extracomment>
        <translation>“%1”是多余的。</translation>
    </message>
    <message>
        <source>[URL...] | COMMAND</source>
        <translation>[URL...] | COMMAND</translation>
    </message>
    <message>
        <source>Usage: courant %1</source>
        <extracomment>%1 is a command with its arguments, such as &quot;parse FILE&quot;.</extracomment>
        <translation>用法：courant %1</translation>
    </message>
    <message>
        <source>Without a command the window opens; addresses are offered as new feeds.</source>
        <translation>没有命令时打开窗口；给出的地址可以在窗口里订阅。</translation>
    </message>
    <message>
        <source>Everything of this profile lies in this folder.</source>
        <translation>全部数据都放在这个文件夹里。</translation>
    </message>
    <message>
        <source>One JSON document on standard output.</source>
        <translation>在标准输出上写一份 JSON 文档。</translation>
    </message>
    <message>
        <source>Nothing on standard error but what went wrong.</source>
        <translation>标准错误上只写出了什么问题。</translation>
    </message>
    <message>
        <source>Trust the certificates in this PEM file as well.</source>
        <translation>同时信任这个 PEM 文件里的证书。</translation>
    </message>
    <message>
        <source>Append a JSON line for every measured span.</source>
        <translation>每测得一段耗时，就追加一行 JSON。</translation>
    </message>
    <message>
        <source>Speak this language, such as en or zh_CN.</source>
        <translation>使用这种语言，例如 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Tell the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Tell this; behind a command, tell about it.</source>
        <translation>显示本说明；放在命令之后则说明该命令。</translation>
    </message>
    <message>
        <source>Reads a feed and tells what is in it.</source>
        <translation>读取一个订阅源，列出其中内容。</translation>
    </message>
    <message>
        <source>Tells the feeds that a page offers.</source>
        <translation>列出网页提供的订阅源。</translation>
    </message>
    <message>
        <source>Reads an OPML file and tells the feeds in it.</source>
        <translation>读取 OPML 文件，列出其中的订阅源。</translation>
    </message>
    <message>
        <source>Reads a publisher’s HTML and writes the HTML that Courant dares show.</source>
        <translation>读取发布者的 HTML，输出 Courant 敢于显示的 HTML。</translation>
    </message>
    <message>
        <source>“%1” is no mark: it is read, unread, starred or unstarred.</source>
        <extracomment>%1 is a word of the command line; read, unread, starred and unstarred stay as they are.</extracomment>
        <translation>没有“%1”这种标记，可用 read、unread、starred 或 unstarred。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Takes back the last marking, removal or import.</source>
        <translation>撤销上一次标记、删除或导入。</translation>
    </message>
    <message>
        <source>There is no display to open the window on. “courant --help” tells what Courant can do without one.</source>
        <translation>没有可以打开窗口的显示器。“courant --help”说明没有显示器时能做什么。</translation>
    </message>
    <message>
        <source>Refreshing %1 of %2.</source>
        <extracomment>A round of refreshing: %1 feeds of %2 are done.</extracomment>
        <translation>正在刷新，第 %1 个，共 %2 个。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) refreshed</source>
        <translation>
            <numerusform>已刷新 %Ln 个订阅源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%Ln 篇新文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetches all feeds, or these, or only those that are due.</source>
        <translation>获取全部订阅源，或指定的几个，或只获取到期的。</translation>
    </message>
    <message numerus="yes">
        <source>You now read “%1”, with %n article(s).</source>
        <extracomment>%1 is a feed&apos;s title, %n the number of its articles.</extracomment>
        <translation>
            <numerusform>已订阅“%1”，有 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>You already read “%1”.</source>
        <extracomment>%1 is a feed&apos;s title.</extracomment>
        <translation>已经订阅了“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed with %n article(s). “courant undo” brings them back.</source>
        <extracomment>%1 is a feed&apos;s title, %n the number of articles that go with it.</extracomment>
        <translation>
            <numerusform>已取消订阅“%1”，连同 %Ln 篇文章。“courant undo”可以恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscribes to a feed, or to the one that a page offers; tells its number.</source>
        <translation>订阅一个订阅源，或网页提供的订阅源，并报告其编号。</translation>
    </message>
    <message>
        <source>Unsubscribes. FEED is a feed’s number or its address.</source>
        <translation>取消订阅。FEED 是订阅源的编号或地址。</translation>
    </message>
    <message>
        <source>Tells the folders and feeds, with unread and all articles.</source>
        <translation>列出文件夹和订阅源，以及未读和全部文章数。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>已添加 %Ln 个订阅源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) already there</source>
        <translation>
            <numerusform>%Ln 个订阅源原已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) skipped</source>
        <translation>
            <numerusform>跳过 %Ln 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Subscriptions in Courant</source>
        <extracomment>The title of an OPML file with the user&apos;s subscriptions.</extracomment>
        <translation>Courant 的订阅</translation>
    </message>
    <message>
        <source>Adds the feeds of an OPML file to the library.</source>
        <translation>把 OPML 文件里的订阅源加入资料库。</translation>
    </message>
    <message>
        <source>Writes the folders and feeds as OPML.</source>
        <translation>把文件夹和订阅源写成 OPML。</translation>
    </message>
    <message>
        <source>A size is written like 1440x900, from 320x240 to 8000x8000.</source>
        <translation>尺寸写成 1440x900 的样子，从 320x240 到 8000x8000。</translation>
    </message>
    <message>
        <source>Draws an article as the reader pane shows it.</source>
        <translation>按阅读窗格的样子画出一篇文章。</translation>
    </message>
    <message>
        <source>There is no theme “%1”: it is light, dark or sepia.</source>
        <extracomment>%1 is a word of the command line; light, dark and sepia stay as they are.</extracomment>
        <translation>没有“%1”这个主题，可用 light、dark 或 sepia。</translation>
    </message>
    <message>
        <source>“%1” is not the number of an article.</source>
        <extracomment>%1 is a word of the command line.</extracomment>
        <translation>“%1”不是文章编号。</translation>
    </message>
    <message>
        <source>The library was damaged and has been set aside as “%1”.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>资料库损坏，已另行保存为“%1”。</translation>
    </message>
    <message>
        <source>The new one begins with the backup of %1.</source>
        <extracomment>%1 is a date and a time.</extracomment>
        <translation>新资料库以 %1 的备份为起点。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were read out of the damaged one.</source>
        <translation>
            <numerusform>从损坏的资料库中读出了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The library has %n feed(s) now.</source>
        <translation>
            <numerusform>资料库现在有 %n 个订阅源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Feeds: %1, articles: %2.</source>
        <extracomment>%1 is a number of feeds, %2 of articles, with their separators.</extracomment>
        <translation>订阅源：%1，文章：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a library of Courant.</source>
        <extracomment>%1 is a file name.</extracomment>
        <translation>“%1”不是 Courant 的资料库。</translation>
    </message>
    <message>
        <source>Tells whether the library is sound; makes a sound one of it.</source>
        <translation>检查资料库是否完好；可将其修复。</translation>
    </message>
    <message>
        <source>Copies the whole library, also while it is in use.</source>
        <translation>复制整个资料库，使用中也可以。</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the library; “courant undo” takes that back.</source>
        <translation>用备份替换资料库；“courant undo”可以撤销。</translation>
    </message>
    <message>
        <source>There is no window “%1”: it is main, health, properties, preferences or add.</source>
        <extracomment>%1 is a word of the command line; the five names stay as they are.</extracomment>
        <translation>没有名为“%1”的窗口：可用 main、health、properties、preferences 或 add。</translation>
    </message>
    <message>
        <source>Draws the main window or another one, off screen.</source>
        <translation>在屏幕外绘制主窗口或其他窗口。</translation>
    </message>
    <message>
        <source>Shows one article, cleaned, or what its publisher changed in it.</source>
        <translation>显示一篇清理后的文章，或发布者对它的改动。</translation>
    </message>
    <message>
        <source>“%1” is not understood.</source>
        <extracomment>%1 is what stood on the command line.</extracomment>
        <translation>不明白“%1”。</translation>
    </message>
    <message>
        <source>Tells the labels, with their unread and all articles.</source>
        <translation>列出标签及其未读数和文章总数。</translation>
    </message>
    <message>
        <source>Tells the saved searches, with their unread and all articles.</source>
        <translation>列出保存的搜索及其未读数和文章总数。</translation>
    </message>
    <message>
        <source>Say which articles: by their numbers, by --query, --feed and --saved, or --all.</source>
        <translation>请指明文章：用编号，用 --query、--feed、--saved，或用 --all。</translation>
    </message>
    <message>
        <source>Marks or labels articles, and tells how many changed.</source>
        <translation>标记文章或加标签，并报告改动了多少篇。</translation>
    </message>
    <message>
        <source>Say one of --feed, --label and --saved; the rest can be put into --query.</source>
        <translation>--feed、--label、--saved 只能用一个，其余条件请写进 --query。</translation>
    </message>
    <message>
        <source>Changed: the text of %1, on %2</source>
        <extracomment>%1 and %2 are moments: since when a text was there, and when another stood in its place.</extracomment>
        <translation>改动：%1 的文字，改于 %2</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month with its year, as a format of QLocale::toString().</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day with its weekday and without its year, as a format of QLocale::toString().</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without weekday and year, as a format of QLocale::toString().</extracomment>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln 篇未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;46 articles&quot;, %2 is &quot;31 unread&quot;.</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day with a short month and without its year, as a format of QLocale::toString().</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>What would you like to read?</source>
        <translation>想读些什么？</translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation>这里的文章都读完了。</translation>
    </message>
    <message>
        <source>No article has a star.</source>
        <translation>没有加星标的文章。</translation>
    </message>
    <message>
        <source>There are no articles here.</source>
        <translation>这里没有文章。</translation>
    </message>
    <message>
        <source>The address of any site will do: Courant finds its feeds.</source>
        <translation>任何网站的地址都行，Courant 会找到它的订阅源。</translation>
    </message>
    <message>
        <source>A star keeps an article for good. S sets it.</source>
        <translation>加了星标的文章会一直保留。按 S 加星标。</translation>
    </message>
    <message>
        <source>Fewer words find more.</source>
        <translation>少用几个词，能找到更多。</translation>
    </message>
    <message>
        <source>Its articles come with the next refresh.</source>
        <translation>下次刷新时会收到文章。</translation>
    </message>
    <message>
        <source>All of today’s articles are read.</source>
        <translation>今天的文章都读完了。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <extracomment>%1 is what was searched for.</extracomment>
        <translation>没有与“%1”相符的文章。</translation>
    </message>
    <message>
        <source>No article has the label “%1”.</source>
        <extracomment>%1 is the name of a label.</extracomment>
        <translation>没有带标签“%1”的文章。</translation>
    </message>
    <message>
        <source>“%1” has found nothing yet.</source>
        <extracomment>%1 is the name of a saved search.</extracomment>
        <translation>“%1”还没有找到文章。</translation>
    </message>
    <message>
        <source>“%1” has not been fetched yet.</source>
        <extracomment>%1 is a feed&apos;s title.</extracomment>
        <translation>“%1”还没有获取过。</translation>
    </message>
    <message>
        <source>“%1” could not be fetched.</source>
        <extracomment>%1 is a feed&apos;s title.</extracomment>
        <translation>无法获取“%1”。</translation>
    </message>
    <message>
        <source>L opens the labels of an article.</source>
        <translation>按 L 打开文章的标签。</translation>
    </message>
    <message>
        <source>What it asks for is added as soon as it arrives.</source>
        <translation>符合条件的文章一到就会加进来。</translation>
    </message>
</context>
<context>
    <name>FeedHealthWords</name>
    <message>
        <source>yesterday %1</source>
        <extracomment>In a table. %1 is a time of day.</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <extracomment>In a table. %1 is a time of day.</extracomment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>In a table. %1 is a short name of a day, %2 a time of day: &quot;Fri 18:04&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day with a short month and without its year, as a format of QLocale::toString().</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day with a short month and its year, as a format of QLocale::toString().</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>today at %1</source>
        <extracomment>When a feed last answered; stands in a sentence. %1 is a time of day.</extracomment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <extracomment>When a feed last answered; stands in a sentence. %1 is a time of day.</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>When a feed last answered; stands in a sentence. %1 is a date: &quot;14 November 2026&quot;.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>There is no network</source>
        <extracomment>What is wrong with a feed, short, for a table. %1 is an HTTP status number.</extracomment>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>Its site cannot be found</source>
        <translation>找不到它的网站</translation>
    </message>
    <message>
        <source>Its server cannot be reached</source>
        <translation>连接不上它的服务器</translation>
    </message>
    <message>
        <source>Its server’s certificate cannot be trusted</source>
        <translation>它的服务器证书不可信</translation>
    </message>
    <message>
        <source>It does not answer in time</source>
        <translation>没有及时回应</translation>
    </message>
    <message>
        <source>Its address is not one Courant opens</source>
        <translation>Courant 不打开这样的地址</translation>
    </message>
    <message>
        <source>It points to a less safe address</source>
        <translation>它指向不够安全的地址</translation>
    </message>
    <message>
        <source>It points from address to address without end</source>
        <translation>它的地址不停地转来转去</translation>
    </message>
    <message>
        <source>It asks for a user name and a password (401)</source>
        <translation>需要用户名和密码（401）</translation>
    </message>
    <message>
        <source>Its server does not let Courant in (%1)</source>
        <translation>服务器不让 Courant 访问（%1）</translation>
    </message>
    <message>
        <source>The page is not there any more (404)</source>
        <translation>页面已不存在（404）</translation>
    </message>
    <message>
        <source>Closed by its publisher (410)</source>
        <translation>已被发布者关闭（410）</translation>
    </message>
    <message>
        <source>Asks us to slow down (%1)</source>
        <translation>服务器要求放慢速度（%1）</translation>
    </message>
    <message>
        <source>Its server has a problem of its own (%1)</source>
        <translation>服务器自身有问题（%1）</translation>
    </message>
    <message>
        <source>Its server’s answer makes no sense (%1)</source>
        <translation>服务器的回应无法理解（%1）</translation>
    </message>
    <message>
        <source>It is too large</source>
        <translation>内容太大</translation>
    </message>
    <message>
        <source>It came only in part</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>It is empty at the moment</source>
        <translation>目前是空的</translation>
    </message>
    <message>
        <source>There is a web page instead of a feed</source>
        <translation>这里是网页，不是订阅源</translation>
    </message>
    <message>
        <source>What is there is no feed</source>
        <translation>这里的内容不是订阅源</translation>
    </message>
    <message>
        <source>Asks us to slow down (%1) until %2</source>
        <extracomment>%1 is an HTTP status number, %2 a time of day or &quot;tomorrow 09:00&quot;.</extracomment>
        <translation>服务器要求放慢速度（%1），直到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <extracomment>%1 is what is wrong with a feed: &quot;The page is not there any more (404)&quot;; %n: since so long.</extracomment>
        <translation>
            <numerusform>%1，已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved for good; the new address is stored</source>
        <translation>已永久搬家，新地址已保存</translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n month(s)</source>
        <translation>
            <numerusform>%n 个月没有新文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>还没有看过</translation>
    </message>
    <message>
        <source>Well; its document was repaired</source>
        <translation>正常；格式有误，已修复</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>It moved for good from %1 to %2.</source>
        <translation>它已从 %1 永久搬到 %2。</translation>
    </message>
    <message>
        <source>It moved for good from %1 to %2 on %3.</source>
        <extracomment>%1 and %2 are addresses, %3 is a date.</extracomment>
        <translation>它已于 %3 从 %1 永久搬到 %2。</translation>
    </message>
    <message>
        <source>Courant has not looked at it yet.</source>
        <translation>Courant 还没有看过它。</translation>
    </message>
    <message numerus="yes">
        <source>It has not answered yet; Courant asked %n time(s).</source>
        <translation>
            <numerusform>它还没有回应过，Courant 已询问 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not answered yet.</source>
        <translation>它还没有回应过。</translation>
    </message>
    <message numerus="yes">
        <source>It last came %1; Courant has asked %n time(s) since.</source>
        <extracomment>%1 is &quot;today at 10:12&quot;, &quot;on 14 November 2026&quot;.</extracomment>
        <translation>
            <numerusform>上次收到是%1，之后 Courant 又询问了 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>It last came %1.</source>
        <translation>上次收到是%1。</translation>
    </message>
    <message>
        <source>Its server says that it moved to %1; Courant has not followed it there.</source>
        <translation>服务器说它已搬到 %1，Courant 还没有跟过去。</translation>
    </message>
    <message>
        <source>%1 Courant repaired it.</source>
        <extracomment>%1 is a sentence: &quot;The feed has ampersands that are not escaped.&quot;</extracomment>
        <translation>%1Courant 已将其修复。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing new has come for %n month(s).</source>
        <translation>
            <numerusform>已有 %n 个月没有新文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last document had %1 and took %2 s.</source>
        <extracomment>%1 is a size: &quot;48 kB&quot;; %2 a number of seconds: &quot;0.3&quot;.</extracomment>
        <translation>最近一次的内容有 %1，用时 %2 秒。</translation>
    </message>
    <message numerus="yes">
        <source>Its %n article(s) stay in the library.</source>
        <translation>
            <numerusform>它的 %n 篇文章会保留在资料库里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the library.</source>
        <translation>
            <numerusform>资料库里有 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A percentage.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s).</source>
        <translation>
            <numerusform>%n 个订阅源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s), %1 not downloaded thanks to 304 answers.</source>
        <extracomment>%1 is a size: &quot;38 MB&quot;. A server answers 304 when nothing is new, and sends no document.</extracomment>
        <translation>
            <numerusform>%n 个订阅源，靠 304 回应少下载了 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedRepair</name>
    <message>
        <source>The feed is not well-formed: its tags do not match.</source>
        <translation>订阅源格式有误：标签不配对。</translation>
    </message>
    <message>
        <source>The feed is not in the character encoding it names.</source>
        <translation>订阅源的字符编码与声明的不一致。</translation>
    </message>
    <message>
        <source>The feed has ampersands that are not escaped.</source>
        <translation>订阅源里有未转义的 &amp; 符号。</translation>
    </message>
    <message>
        <source>The feed has control characters, which no feed may have.</source>
        <translation>订阅源里有不允许出现的控制字符。</translation>
    </message>
    <message>
        <source>The feed does not begin with its first line: something stands before it.</source>
        <translation>订阅源的首行之前有多余内容。</translation>
    </message>
    <message>
        <source>The feed ends too early: its last lines are missing.</source>
        <translation>订阅源结束得太早，最后几行不见了。</translation>
    </message>
    <message>
        <source>The feed does not end with its last line: something stands behind it.</source>
        <translation>订阅源的末尾之后还有别的内容。</translation>
    </message>
</context>
<context>
    <name>FetchingPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>&amp;Look for new articles by itself</source>
        <translation>自动检查新文章(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>间隔(&amp;E)</translation>
    </message>
    <message>
        <source>Feeds at &amp;once</source>
        <translation>同时获取的订阅源(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Never load</source>
        <translation>从不载入</translation>
    </message>
    <message>
        <source>From the feed’s own site</source>
        <translation>只载入订阅源自己网站的</translation>
    </message>
    <message>
        <source>Always load</source>
        <translation>总是载入</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>使用下面的地址</translation>
    </message>
    <message>
        <source>Proxy &amp;address</source>
        <translation>代理地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <extracomment>When Courant looks for new articles; the choice below says how often.</extracomment>
        <translation>时间(&amp;W)</translation>
    </message>
    <message>
        <source>At the same interval for all feeds</source>
        <translation>所有订阅源间隔相同</translation>
    </message>
    <message>
        <source>When a feed usually has something new</source>
        <translation>在订阅源通常有新文章的时候</translation>
    </message>
    <message>
        <source>Courant can learn from what a feed posted before. It then asks a lively feed more often, and a quiet one seldom.</source>
        <translation>Courant 可以从以往的发布时间中学习，更新多的订阅源看得勤，更新少的看得少。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>A feed can have a proxy of its own, in its properties.</source>
        <translation>每个订阅源可以在属性里设置自己的代理。</translation>
    </message>
</context>
<context>
    <name>FoundFeedModel</name>
    <message>
        <source>Full articles</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Full articles, now and then</source>
        <translation>全文，偶尔更新</translation>
    </message>
    <message>
        <source>Summaries, now and then</source>
        <translation>摘要，偶尔更新</translation>
    </message>
    <message numerus="yes">
        <source>Full articles, about %n a week</source>
        <translation>
            <numerusform>全文，每周约 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Summaries, about %n a week</source>
        <translation>
            <numerusform>摘要，每周约 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Full articles, about %n a day</source>
        <translation>
            <numerusform>全文，每天约 %Ln 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Summaries, about %n a day</source>
        <translation>
            <numerusform>摘要，每天约 %Ln 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date in little room: day and month, as QLocale writes them (&quot;d MMM&quot;; in Chinese &quot;M月d日&quot;).</extracomment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>不限数量</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep &amp;articles</source>
        <translation>保留文章(&amp;A)</translation>
    </message>
    <message>
        <source>What is starred always stays.</source>
        <translation>加了星标的文章始终保留。</translation>
    </message>
    <message>
        <source>At &amp;most in a feed</source>
        <translation>每个订阅源最多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Unread articles go as well</source>
        <translation>未读文章也删除(&amp;U)</translation>
    </message>
</context>
<context>
    <name>LooksPage</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Classic: list above the article</source>
        <translation>经典：列表在文章上方</translation>
    </message>
    <message>
        <source>Wide: list beside the article</source>
        <translation>宽屏：列表在文章旁边</translation>
    </message>
    <message>
        <source>List only</source>
        <translation>仅列表</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>疏密(&amp;D)</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>&amp;Group articles by day</source>
        <translation>文章按日期分组(&amp;G)</translation>
    </message>
    <message>
        <source>Courant speaks another language from its next start on.</source>
        <translation>下次启动时换用所选语言。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Fee&amp;d</source>
        <translation>订阅源(&amp;R)</translation>
    </message>
    <message>
        <source>Mark Older Rea&amp;d</source>
        <translation>将较早的标为已读(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Sort &amp;By</source>
        <translation>排序方式(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Density</source>
        <translation>疏密(&amp;D)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Acc&amp;ent</source>
        <translation>强调色(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
</context>
<context>
    <name>NextLook</name>
    <message>
        <source>at %1</source>
        <extracomment>When a feed is looked at next; stands in a sentence. %1 is a time of day.</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>tomorrow at %1</source>
        <extracomment>When a feed is looked at next; stands in a sentence. %1 is a time of day.</extracomment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <extracomment>When a feed is looked at next; stands in a sentence. %1 is a date without its year, %2 a time of day.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>in the morning</source>
        <extracomment>When a feed usually has something new; stands in “this feed usually has something new %1.”</extracomment>
        <translation>在上午</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>在下午</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>在晚上</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>在夜里</translation>
    </message>
    <message>
        <source>on weekday mornings</source>
        <translation>在工作日上午</translation>
    </message>
    <message>
        <source>on weekday afternoons</source>
        <translation>在工作日下午</translation>
    </message>
    <message>
        <source>on weekday evenings</source>
        <translation>在工作日晚上</translation>
    </message>
    <message>
        <source>on weekday nights</source>
        <translation>在工作日夜里</translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>在工作日</translation>
    </message>
    <message>
        <source>at weekends</source>
        <translation>在周末</translation>
    </message>
    <message>
        <source>on a %1</source>
        <extracomment>When a feed usually has something new; stands in a sentence. %1 is the name of a day: “on Mondays”.</extracomment>
        <translation>在%1</translation>
    </message>
    <message>
        <source>Courant no longer looks: the publisher closed this feed.</source>
        <translation>Courant 不再查看：发布者已关闭这个订阅源。</translation>
    </message>
    <message>
        <source>Courant looks only when you ask for it.</source>
        <translation>Courant 只在手动刷新时查看。</translation>
    </message>
    <message>
        <source>Courant looks as soon as it can.</source>
        <translation>Courant 会尽快查看。</translation>
    </message>
    <message>
        <source>Next look %1: Courant looks as often as it is told to.</source>
        <extracomment>In the sentences from here on %1 is when: “at 10:42”, “tomorrow at 10:42”.</extracomment>
        <translation>下次查看：%1，按设定的间隔。</translation>
    </message>
    <message>
        <source>Next look %1: this feed usually has something new %2.</source>
        <extracomment>%1 is when the next look is, %2 when there usually is something: “on weekday mornings”.</extracomment>
        <translation>下次查看：%1，这个订阅源通常%2有新文章。</translation>
    </message>
    <message>
        <source>Next look %1: as often as this feed usually has something new.</source>
        <translation>下次查看：%1，按这个订阅源通常更新的频率。</translation>
    </message>
    <message>
        <source>Next look %1: the server says that nothing is new before.</source>
        <translation>下次查看：%1，服务器说在此之前没有新内容。</translation>
    </message>
    <message>
        <source>Next look %1: the publisher asks to wait so long.</source>
        <translation>下次查看：%1，发布者要求间隔这么久。</translation>
    </message>
    <message>
        <source>Next look %1: the publisher asks to be left alone at some hours or days.</source>
        <translation>下次查看：%1，发布者要求某些时段不要打扰。</translation>
    </message>
    <message>
        <source>Next look %1: the server asks us to slow down.</source>
        <translation>下次查看：%1，服务器要求放慢速度。</translation>
    </message>
    <message>
        <source>Next look %1: after a failure Courant waits longer.</source>
        <translation>下次查看：%1，失败之后 Courant 会多等一些时候。</translation>
    </message>
    <message>
        <source>%1 % of the looks were answered with “nothing new”.</source>
        <extracomment>%1 is a percentage without its sign. The server said that nothing is new, and sent no document (304).</extracomment>
        <translation>有 %1 % 的查看得到的回答是“没有新内容”。</translation>
    </message>
</context>
<context>
    <name>OutlineBuilder</name>
    <message numerus="yes">
        <source>Only the first %n entries were read.</source>
        <extracomment>%n is the greatest number of entries read from a file with subscriptions.</extracomment>
        <translation>
            <numerusform>只读取了前 %Ln 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no address of a feed.</source>
        <extracomment>%1 is the name of an entry in a file with subscriptions.</extracomment>
        <translation>“%1”没有订阅源地址。</translation>
    </message>
    <message>
        <source>“%1” has an address that Courant does not open: %2. It opens http and https.</source>
        <extracomment>%1 is the name of an entry in a file with subscriptions, %2 its address.</extracomment>
        <translation>“%1”的地址无法打开：%2。只支持 http 和 https。</translation>
    </message>
</context>
<context>
    <name>PlaceTitle</name>
    <message>
        <source>Search: %1</source>
        <extracomment>The name of a list of search results; %1 is what was searched for.</extracomment>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>All Articles</source>
        <translation>全部文章</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>There is no network. Courant looks again as soon as there is.</source>
        <extracomment>In all these sentences %1 is a feed&apos;s title, an address or a file name; %2 is an HTTP status number.</extracomment>
        <translation>没有网络。网络恢复后会立即刷新。</translation>
    </message>
    <message>
        <source>The site of “%1” cannot be found. Its name may be misspelt, or the network is down.</source>
        <translation>找不到“%1”的网站。可能是域名有误，或者网络断开了。</translation>
    </message>
    <message>
        <source>The server of “%1” cannot be reached. Courant looks again later.</source>
        <translation>无法连接“%1”的服务器，稍后会再试。</translation>
    </message>
    <message>
        <source>The connection to “%1” is not safe: the server’s certificate cannot be trusted.</source>
        <translation>与“%1”的连接不安全：服务器的证书不可信。</translation>
    </message>
    <message>
        <source>“%1” did not answer in time. Courant looks again later.</source>
        <translation>“%1”没有及时回应，稍后会再试。</translation>
    </message>
    <message>
        <source>Looking at “%1” was stopped.</source>
        <translation>已停止获取“%1”。</translation>
    </message>
    <message>
        <source>The address of “%1” is not one Courant opens. It opens http and https.</source>
        <translation>“%1”的地址无法打开，只支持 http 和 https。</translation>
    </message>
    <message>
        <source>“%1” points to an address that Courant does not follow, because it is less safe.</source>
        <translation>“%1”跳转到安全性更低的地址，Courant 没有跟随。</translation>
    </message>
    <message>
        <source>“%1” points from one address to the next without end.</source>
        <translation>“%1”不断跳转，没有尽头。</translation>
    </message>
    <message>
        <source>“%1” asks for a user name and a password (401).</source>
        <translation>“%1”要求用户名和密码（401）。</translation>
    </message>
    <message>
        <source>The server of “%1” does not let Courant in (%2).</source>
        <translation>“%1”的服务器拒绝访问（%2）。</translation>
    </message>
    <message>
        <source>“%1” is no longer at this address (404). Look for a new one on its site.</source>
        <translation>“%1”已不在这个地址（404）。可以到它的网站上找新地址。</translation>
    </message>
    <message>
        <source>“%1” was closed by its publisher (410). Its articles stay; Courant no longer asks.</source>
        <translation>发布者已关闭“%1”（410）。文章会保留，不再刷新。</translation>
    </message>
    <message>
        <source>The server of “%1” asks us to slow down (%2).</source>
        <translation>“%1”的服务器要求放慢速度（%2）。</translation>
    </message>
    <message>
        <source>The server of “%1” has a problem of its own (%2). Courant looks again later.</source>
        <translation>“%1”的服务器自身出了问题（%2），稍后会再试。</translation>
    </message>
    <message>
        <source>The server of “%1” gave an answer that Courant does not understand (%2).</source>
        <translation>“%1”的服务器给出了 Courant 不懂的回应（%2）。</translation>
    </message>
    <message>
        <source>“%1” is too large: more than Courant reads from one address.</source>
        <translation>“%1”太大，超出了从一个地址读取的上限。</translation>
    </message>
    <message>
        <source>“%1” came only in part. Courant looks again later.</source>
        <translation>“%1”只收到一部分，稍后会再试。</translation>
    </message>
    <message>
        <source>“%1” is empty at the moment. Courant looks again later.</source>
        <translation>“%1”目前是空的，稍后会再试。</translation>
    </message>
    <message>
        <source>There is a web page where “%1” should be, not a feed. It may have moved on the site.</source>
        <translation>“%1”的地址现在是网页，不是订阅源。它可能搬到了网站的别处。</translation>
    </message>
    <message>
        <source>There is something at the address of “%1”, but it is no feed.</source>
        <translation>“%1”的地址有内容，但不是订阅源。</translation>
    </message>
    <message>
        <source>You already read “%1”.</source>
        <translation>已经订阅了“%1”。</translation>
    </message>
    <message>
        <source>There is no feed at “%1”. The site may offer one under another name: try its home page.</source>
        <translation>“%1”没有订阅源。网站可能在别处提供，可以试试它的首页。</translation>
    </message>
    <message>
        <source>There is no feed “%1” in the library.</source>
        <translation>资料库里没有订阅源“%1”。</translation>
    </message>
    <message>
        <source>There is no article %1 in the library.</source>
        <translation>资料库里没有编号为 %1 的文章。</translation>
    </message>
    <message>
        <source>“%1” is not an OPML file, so no subscriptions can be read from it.</source>
        <translation>“%1”不是 OPML 文件，无法从中读取订阅。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged. Courant leaves it as it is and does not write to it.</source>
        <translation>资料库“%1”已损坏。Courant 保持原样，不再写入。</translation>
    </message>
    <message>
        <source>The library “%1” was made by a newer Courant. Nothing was changed; use that version.</source>
        <translation>资料库“%1”由更新版本的 Courant 建立，未作任何改动，需用那个版本打开。</translation>
    </message>
    <message>
        <source>The library “%1” cannot be written. You can read, but nothing new is kept.</source>
        <translation>资料库“%1”无法写入。可以阅读，但新的内容不会保存。</translation>
    </message>
    <message>
        <source>Another program holds the library “%1”. Close it and try again.</source>
        <translation>另一个程序占用着资料库“%1”。关闭它再试。</translation>
    </message>
    <message>
        <source>The library “%1” could not be used. Nothing was changed.</source>
        <translation>无法使用资料库“%1”，未作任何改动。</translation>
    </message>
    <message>
        <source>The disk is full, so the last change is not stored. Make room and try again.</source>
        <translation>磁盘已满，上一次改动没有保存。腾出空间再试。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>无法读取文件“%1”。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>无法写入文件“%1”。</translation>
    </message>
    <message>
        <source>The search “%1” is not complete: %2.</source>
        <translation>搜索条件“%1”不完整：%2。</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>名称至少要有一个字。</translation>
    </message>
    <message>
        <source>The name “%1” is already taken. Please choose another.</source>
        <translation>名称“%1”已被使用，请换一个。</translation>
    </message>
    <message>
        <source>There is no label “%1” in the library.</source>
        <translation>资料库里没有标签“%1”。</translation>
    </message>
    <message>
        <source>There is no saved search “%1” in the library.</source>
        <translation>资料库里没有保存的搜索“%1”。</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <extracomment>%1 is a number of points like 12.5.</extracomment>
        <translation>%1 磅</translation>
    </message>
    <message>
        <source>&amp;Column width</source>
        <translation>栏宽(&amp;C)</translation>
    </message>
    <message>
        <source>%1 px</source>
        <extracomment>%1 is a number of pixels like 680.</extracomment>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>&amp;Mark articles read when they are opened</source>
        <translation>打开文章即标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>Show only &amp;unread articles</source>
        <translation>只显示未读文章(&amp;U)</translation>
    </message>
    <message>
        <source>What you read stays in the list until you leave it.</source>
        <translation>读过的文章会留在列表里，直到离开该列表。</translation>
    </message>
</context>
<context>
    <name>SearchHints</name>
    <message>
        <source>These words, one after the other</source>
        <translation>这些词，依次相连</translation>
    </message>
    <message>
        <source>Words that begin so</source>
        <translation>以此开头的词</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>不含这个词</translation>
    </message>
    <message>
        <source>The one or the other</source>
        <translation>二者之一</translation>
    </message>
    <message>
        <source>Only in the title; also author: and tag:</source>
        <translation>只找标题；还有 author: 和 tag:</translation>
    </message>
    <message>
        <source>Only of this feed; also folder: and label:</source>
        <translation>只找此订阅源；还有 folder: 和 label:</translation>
    </message>
    <message>
        <source>Also is:read and is:starred</source>
        <translation>还有 is:read 和 is:starred</translation>
    </message>
    <message>
        <source>Also has:enclosure, has:comments and has:label</source>
        <translation>还有 has:enclosure、has:comments 和 has:label</translation>
    </message>
    <message>
        <source>Of the last seven days; also before:%1</source>
        <extracomment>%1 is a date as it is written in a search, 2026-11-23.</extracomment>
        <translation>最近七天的；还有 before:%1</translation>
    </message>
    <message>
        <source>Not yet read</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>With a star</source>
        <translation>有星标</translation>
    </message>
    <message>
        <source>With an audio file or another file</source>
        <translation>附有音频或其他文件</translation>
    </message>
    <message>
        <source>With a picture</source>
        <translation>有图片</translation>
    </message>
    <message>
        <source>With comments</source>
        <translation>有评论</translation>
    </message>
    <message>
        <source>With a label</source>
        <translation>有标签</translation>
    </message>
    <message>
        <source>A day ago</source>
        <translation>一天前</translation>
    </message>
    <message>
        <source>Seven days ago</source>
        <translation>七天前</translation>
    </message>
    <message>
        <source>Four weeks ago</source>
        <translation>四周前</translation>
    </message>
    <message>
        <source>A day: year, month and day</source>
        <translation>某一天：年、月、日</translation>
    </message>
</context>
<context>
    <name>SearchQuery</name>
    <message>
        <source>there is a “)” without its “(”</source>
        <translation>“)”缺少对应的“(”</translation>
    </message>
    <message>
        <source>there is nothing before “OR”</source>
        <translation>“OR”前面没有内容</translation>
    </message>
    <message>
        <source>there is nothing behind “OR”</source>
        <translation>“OR”后面没有内容</translation>
    </message>
    <message>
        <source>there is nothing behind “-”</source>
        <translation>“-”后面没有内容</translation>
    </message>
    <message>
        <source>there are too many parentheses</source>
        <translation>括号太多</translation>
    </message>
    <message>
        <source>a “(” has no “)”</source>
        <translation>“(”缺少对应的“)”</translation>
    </message>
    <message>
        <source>there is nothing between “(” and “)”</source>
        <translation>“(”和“)”之间没有内容</translation>
    </message>
    <message>
        <source>“is:” knows unread, read and starred</source>
        <translation>“is:”只认识 unread、read 和 starred</translation>
    </message>
    <message>
        <source>there is nothing behind the colon</source>
        <translation>冒号后面没有内容</translation>
    </message>
    <message>
        <source>a date is written 2026-11-23, 7d or 3h</source>
        <translation>日期写成 2026-11-23、7d 或 3h</translation>
    </message>
    <message>
        <source>a quotation mark has no second one</source>
        <translation>引号没有成对</translation>
    </message>
    <message>
        <source>there is nothing between the quotation marks</source>
        <translation>引号之间没有内容</translation>
    </message>
    <message>
        <source>there is no letter in “%1” to look for</source>
        <translation>“%1”里没有可以查找的文字</translation>
    </message>
    <message>
        <source>“has:” knows enclosure, image, comments and label</source>
        <translation>“has:”后可写 enclosure、image、comments 和 label</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Sharing</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>&amp;Mastodon server</source>
        <translation>Mastodon 服务器(&amp;M)</translation>
    </message>
    <message>
        <source>Where your account is. If you leave it empty, Courant asks when you share for the first time.</source>
        <translation>账号所在的服务器。留空则在首次分享时询问。</translation>
    </message>
</context>
<context>
    <name>app::session::ArticleActions</name>
    <message numerus="yes">
        <source>%n article(s) marked read.</source>
        <translation>
            <numerusform>%Ln 篇文章已标为已读。</numerusform>
        </translation>
    </message>
    <message>
        <source>Courant opens only web and mail addresses, and this is another kind.</source>
        <translation>Courant 只打开网页和邮件地址，这个链接属于别的种类。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Your Mastodon server</source>
        <translation>Mastodon 服务器</translation>
    </message>
    <message>
        <source>On which server is your account? Its name is enough, for instance mastodon.social.</source>
        <translation>账号在哪个服务器上？写服务器名即可，例如 mastodon.social。</translation>
    </message>
</context>
<context>
    <name>app::session::Keeping</name>
    <message>
        <source>Courant looks through the library.</source>
        <translation>Courant 正在检查资料库。</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>资料库完好。</translation>
    </message>
    <message>
        <source>The disk is full. Your marks are kept and will be stored when there is room again.</source>
        <translation>磁盘已满。已读和星标暂存着，有空间后会写入。</translation>
    </message>
    <message>
        <source>Courant copies the library. You can go on reading.</source>
        <translation>Courant 正在复制资料库，可以继续阅读。</translation>
    </message>
    <message>
        <source>Courant sets the library aside and restores the backup.</source>
        <translation>Courant 正在另存资料库并恢复备份。</translation>
    </message>
    <message>
        <source>Courant repairs the library.</source>
        <translation>Courant 正在修复资料库。</translation>
    </message>
</context>
<context>
    <name>app::session::LibraryActions</name>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <extracomment>%1 is a sentence that says what had been done: &quot;128 articles marked read.&quot;</extracomment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>app::session::OpmlActions</name>
    <message>
        <source>Import Subscriptions</source>
        <translation>导入订阅</translation>
    </message>
    <message>
        <source>OPML files (*.opml *.xml);;All files (*)</source>
        <translation>OPML 文件 (*.opml *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>All of these feeds were there already.</source>
        <translation>这些订阅源原本都有了。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added.</source>
        <translation>
            <numerusform>已添加 %Ln 个订阅源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Subscriptions</source>
        <translation>导出订阅</translation>
    </message>
    <message>
        <source>OPML files (*.opml)</source>
        <translation>OPML 文件 (*.opml)</translation>
    </message>
    <message>
        <source>Courant subscriptions</source>
        <translation>Courant 订阅</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) written to “%1”.</source>
        <translation>
            <numerusform>%Ln 个订阅源已写入“%1”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::session::Places</name>
    <message>
        <source>There is nothing unread any more.</source>
        <translation>没有未读文章了。</translation>
    </message>
    <message>
        <source>The search index is only at %1 %: older articles may be missing.</source>
        <extracomment>%1 is a number.</extracomment>
        <translation>搜索索引才完成 %1%：较早的文章可能没有找到。</translation>
    </message>
    <message>
        <source>Only unread articles were searched.</source>
        <translation>只搜索了未读文章。</translation>
    </message>
    <message>
        <source>Only “%1” was searched.</source>
        <translation>只搜索了“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%1 Everywhere there are %n article(s).</source>
        <extracomment>Two sentences: which part of the library was searched, and how many articles are found in all of it.</extracomment>
        <translation>
            <numerusform>%1全部范围内有 %Ln 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search without “%1”</source>
        <extracomment>A button; %1 is a part of what was searched for: is:starred.</extracomment>
        <translation>不带“%1”再搜索</translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” there are %n article(s).</source>
        <extracomment>%1 is a part of what was searched for: is:starred.</extracomment>
        <translation>
            <numerusform>不带“%1”时有 %Ln 篇文章。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::session::Refreshing</name>
    <message>
        <source>Refreshing %1 of %2.</source>
        <extracomment>The status line while feeds are being fetched: %1 of %2 feeds are done.</extracomment>
        <translation>正在刷新，第 %1 个，共 %2 个。</translation>
    </message>
    <message>
        <source>Refreshing was stopped. What had arrived is kept.</source>
        <translation>已停止刷新，收到的内容会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%Ln 篇新文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be reached. The tree tells why.</source>
        <extracomment>%n feeds were asked, and none could be reached.</extracomment>
        <translation>
            <numerusform>%Ln 个订阅源无法连接，订阅树里有原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>没有新文章。</translation>
    </message>
    <message>
        <source>Refreshed just now.</source>
        <translation>刚刚刷新。</translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n minute(s) ago.</source>
        <translation>
            <numerusform>%Ln 分钟前刷新。</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshed just now. Next look at %1.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>刚刚刷新，下次 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %n minute(s) ago. Next look at %1.</source>
        <translation>
            <numerusform>%Ln 分钟前刷新，下次 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no network. Courant looks again as soon as there is.</source>
        <translation>没有网络。网络恢复后会立即刷新。</translation>
    </message>
</context>
<context>
    <name>models::ArticleListModel</name>
    <message>
        <source>unread</source>
        <comment>said by a screen reader before an article&apos;s title</comment>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <comment>said by a screen reader before an article&apos;s title</comment>
        <translation>星标</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%Ln 条评论</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of what a screen reader says of an article: &quot;unread, title, feed, time&quot;.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>label %1</source>
        <extracomment>Said by a screen reader after an article&apos;s title; %1 is the name of a label.</extracomment>
        <translation>标签 %1</translation>
    </message>
</context>
<context>
    <name>models::FeedHealthModel</name>
    <message>
        <source>Feed</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>上次成功</translation>
    </message>
    <message>
        <source>Last new article</source>
        <translation>最新文章</translation>
    </message>
    <message>
        <source>A week</source>
        <extracomment>A column: how many articles a feed brings in a week.</extracomment>
        <translation>每周</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next look</source>
        <translation>下次查看</translation>
    </message>
    <message>
        <source>Saved by 304</source>
        <extracomment>A column: of a feed&apos;s answers, how many said that nothing is new (HTTP status 304).</extracomment>
        <translation>304 节省</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>When Courant looks at a feed again that its publisher closed; in a table.</extracomment>
        <translation>从未</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>When Courant looks at a feed that the user wants to refresh himself; in a table.</extracomment>
        <translation>手动</translation>
    </message>
    <message>
        <source>soon</source>
        <extracomment>When Courant looks at a feed that is due; in a table.</extracomment>
        <translation>即将</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 is the name of a column, %2 what stands in it: &quot;Last success: yesterday 21:40&quot;.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>models::FeedTreeModel</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>订阅源</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <extracomment>Read aloud after &quot;Starred&quot;.</extracomment>
        <translation>
            <numerusform>%Ln 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread article(s)</source>
        <extracomment>Read aloud after the name of a feed or folder.</extracomment>
        <translation>
            <numerusform>%Ln 篇未读文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need attention</source>
        <translation>
            <numerusform>%Ln 个订阅源需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Courant is looking through older articles, %2 % done.</source>
        <extracomment>A tool tip: what a saved search asks for, and how much of the library was looked through, a number.</extracomment>
        <translation>%1
Courant 正在查看较早的文章，已完成 %2%。</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>label</source>
        <comment>read aloud after a label&apos;s name</comment>
        <translation>标签</translation>
    </message>
    <message>
        <source>saved search</source>
        <comment>read aloud after the name of a saved search</comment>
        <translation>保存的搜索</translation>
    </message>
</context>
<context>
    <name>ui::AboutWindow</name>
    <message>
        <source>About Courant</source>
        <translation>关于 Courant</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2.</source>
        <extracomment>%1 is a version number, %2 that of the Qt library.</extracomment>
        <translation>版本 %1，使用 Qt %2。</translation>
    </message>
    <message>
        <source>A reader for feeds. It is free software under the GNU General Public License, version 3 or later, and comes without any warranty.</source>
        <translation>订阅源阅读器。本软件是自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布，不附带任何担保。</translation>
    </message>
</context>
<context>
    <name>ui::AccentSwatches</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Light green</source>
        <translation>浅绿</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>&amp;Add Feed...</source>
        <translation>添加订阅(&amp;A)...</translation>
    </message>
    <message>
        <source>Add feed</source>
        <translation>添加订阅</translation>
    </message>
    <message>
        <source>New &amp;Folder...</source>
        <translation>新建文件夹(&amp;F)...</translation>
    </message>
    <message>
        <source>&amp;Import Subscriptions...</source>
        <translation>导入订阅(&amp;I)...</translation>
    </message>
    <message>
        <source>&amp;Export Subscriptions...</source>
        <translation>导出订阅(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <translation>打印(&amp;P)...</translation>
    </message>
    <message>
        <source>Export as P&amp;DF...</source>
        <translation>导出为 PDF(&amp;D)...</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>%1 is what was done, a sentence: &quot;128 articles marked read.&quot;</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;Title and Link</source>
        <translation>复制标题和链接(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown Link</source>
        <translation>复制为 Markdown 链接(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Search Articles</source>
        <translation>搜索文章(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文章中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Pr&amp;eferences...</source>
        <translation>首选项(&amp;E)...</translation>
    </message>
    <message>
        <source>&amp;Classic</source>
        <translation>经典(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation>宽屏(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;List Only</source>
        <translation>仅列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Feed Tree</source>
        <translation>订阅树(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Toolbar</source>
        <translation>工具栏(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Menu Bar</source>
        <translation>菜单栏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Status Bar</source>
        <translation>状态栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unread Only</source>
        <translation>仅未读(&amp;U)</translation>
    </message>
    <message>
        <source>H&amp;ide Read Feeds</source>
        <translation>隐藏无未读的订阅源(&amp;I)</translation>
    </message>
    <message>
        <source>Clean U&amp;p Read Articles</source>
        <translation>收起已读文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Newest First</source>
        <translation>最新的在前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Oldest First</source>
        <translation>最早的在前(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Group by Day</source>
        <translation>按日期分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>紧凑(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>标准(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Relaxed</source>
        <translation>宽松(&amp;R)</translation>
    </message>
    <message>
        <source>L&amp;arger Text</source>
        <translation>放大文字(&amp;A)</translation>
    </message>
    <message>
        <source>Smaller Te&amp;xt</source>
        <translation>缩小文字(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Normal Text</source>
        <translation>原始大小(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>米黄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>As the S&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Orange</source>
        <translation>橙色(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Light Green</source>
        <translation>浅绿(&amp;L)</translation>
    </message>
    <message>
        <source>Full Sc&amp;reen</source>
        <translation>全屏(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;Unread</source>
        <translation>下一篇未读(&amp;U)</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>下一篇未读</translation>
    </message>
    <message>
        <source>&amp;Back a Page</source>
        <translation>上翻一页(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Feed with Unread</source>
        <translation>下一个有未读的订阅源(&amp;F)</translation>
    </message>
    <message>
        <source>Previous Fee&amp;d with Unread</source>
        <translation>上一个有未读的订阅源(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>Un&amp;read</source>
        <translation>未读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Starred</source>
        <translation>星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;All Articles</source>
        <translation>全部文章(&amp;A)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>下一个窗格(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Refresh &amp;All</source>
        <translation>全部刷新(&amp;A)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mark All Read</source>
        <translation>全部标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Than a &amp;Day</source>
        <translation>一天前(&amp;D)</translation>
    </message>
    <message>
        <source>Than a &amp;Week</source>
        <translation>一周前(&amp;W)</translation>
    </message>
    <message>
        <source>Than a &amp;Month</source>
        <translation>一月前(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open Site</source>
        <translation>打开网站(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;name...</source>
        <translation>重命名(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>取消订阅(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Properties...</source>
        <translation>属性(&amp;P)...</translation>
    </message>
    <message>
        <source>Mark &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>Mark &amp;Above Read</source>
        <translation>将以上标为已读(&amp;A)</translation>
    </message>
    <message>
        <source>Mark &amp;Below Read</source>
        <translation>将以下标为已读(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>Load &amp;Pictures</source>
        <translation>载入图片(&amp;P)</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>回复(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Comments</source>
        <translation>评论(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>What Is &amp;New</source>
        <translation>新增功能(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About Courant</source>
        <translation>关于 Courant(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tool tip: %1 is what a button does, %2 the key that does it.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Mark Un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Remove &amp;Star</source>
        <translation>取消星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Backups...</source>
        <translation>备份(&amp;B)...</translation>
    </message>
    <message>
        <source>&amp;History...</source>
        <translation>历史记录(&amp;H)...</translation>
    </message>
    <message>
        <source>Loo&amp;k for the New Address...</source>
        <translation>查找新地址(&amp;K)...</translation>
    </message>
    <message>
        <source>Feed &amp;Health...</source>
        <translation>订阅源健康(&amp;H)...</translation>
    </message>
    <message>
        <source>&amp;Check Library...</source>
        <translation>检查资料库(&amp;C)...</translation>
    </message>
    <message>
        <source>New Sa&amp;ved Search...</source>
        <translation>新建保存的搜索(&amp;V)...</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Search E&amp;verywhere</source>
        <translation>全部搜索(&amp;V)</translation>
    </message>
    <message>
        <source>By &amp;Title</source>
        <translation>按标题(&amp;T)</translation>
    </message>
    <message>
        <source>By &amp;Feed</source>
        <translation>按订阅源(&amp;F)</translation>
    </message>
    <message>
        <source>By &amp;Author</source>
        <translation>按作者(&amp;A)</translation>
    </message>
    <message>
        <source>By Number of &amp;Comments</source>
        <translation>按评论数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Unread First</source>
        <translation>未读在前(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Starred First</source>
        <translation>星标在前(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Labels...</source>
        <translation>标签(&amp;L)...</translation>
    </message>
    <message>
        <source>Show Chan&amp;ges</source>
        <translation>查看改动(&amp;G)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ui::AddFeedDialog</name>
    <message>
        <source>This site offers one feed.</source>
        <translation>这个网站提供一个订阅源。</translation>
    </message>
    <message>
        <source>This site offers two feeds.</source>
        <translation>这个网站提供两个订阅源。</translation>
    </message>
    <message>
        <source>This site offers three feeds.</source>
        <translation>这个网站提供三个订阅源。</translation>
    </message>
    <message numerus="yes">
        <source>This site offers %n feed(s).</source>
        <translation>
            <numerusform>这个网站提供 %Ln 个订阅源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add feed</source>
        <translation>添加订阅</translation>
    </message>
    <message>
        <source>What would you like to read?</source>
        <translation>想读些什么？</translation>
    </message>
    <message>
        <source>A site’s address is enough; Courant finds its feeds.</source>
        <translation>给出网站地址即可，Courant 会找到它的订阅源。</translation>
    </message>
    <message>
        <source>Address of a site or feed</source>
        <translation>网站或订阅源的地址</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>查找(&amp;L)</translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation>找到的订阅源</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Never load</source>
        <translation>从不载入</translation>
    </message>
    <message>
        <source>From the feed’s own site</source>
        <translation>只载入订阅源自己网站的</translation>
    </message>
    <message>
        <source>Always load</source>
        <translation>总是载入</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Newest articles</source>
        <translation>最新文章</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Nothing is stored until you subscribe.</source>
        <translation>订阅之前不会保存任何内容。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Courant asks the site which feeds it has.</source>
        <translation>正在询问网站有哪些订阅源。</translation>
    </message>
    <message numerus="yes">
        <source>Found in %1 seconds with %n request(s).</source>
        <extracomment>%1 is a number of seconds like 0.4.</extracomment>
        <translation>
            <numerusform>用时 %1 秒，发出 %Ln 次请求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>订阅这 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Each keeps its own</source>
        <translation>各自沿用原名</translation>
    </message>
    <message>
        <source>New address of “%1”</source>
        <extracomment>The title of a dialog: %1 is the name of a feed.</extracomment>
        <translation>“%1”的新地址</translation>
    </message>
    <message>
        <source>Nothing changes until you use an address.</source>
        <translation>选用地址之前不会有任何改变。</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>使用这个地址</translation>
    </message>
    <message>
        <source>The server did not accept this user name and password.</source>
        <translation>服务器不接受这个用户名和密码。</translation>
    </message>
</context>
<context>
    <name>ui::ArticleListPane</name>
    <message>
        <source>Articles of %1</source>
        <extracomment>What a screen reader calls the list; %1 is the place it shows: &quot;Today&quot;, a feed&apos;s title.</extracomment>
        <translation>“%1”的文章</translation>
    </message>
</context>
<context>
    <name>ui::ArticleListView</name>
    <message>
        <source>Articles</source>
        <translation>文章列表</translation>
    </message>
</context>
<context>
    <name>ui::ArticleView</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>ui::AttentionLine</name>
    <message numerus="yes">
        <source>%n feed(s) need attention</source>
        <translation>
            <numerusform>%Ln 个订阅源需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these feeds and what is wrong</source>
        <translation>显示这些订阅源以及问题所在</translation>
    </message>
</context>
<context>
    <name>ui::BackupsWindow</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Courant copies the library once a day while it is open. The copies of seven days and of four weeks are kept.</source>
        <translation>Courant 打开时每天复制一次资料库，保留最近七天和四周的备份。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Restore...</source>
        <translation>恢复(&amp;R)...</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>The backup of %1 has %2 feeds and %3 articles. It takes the place of the library.</source>
        <extracomment>%1 is a date and a time, %2 a number of feeds, %3 one of articles.</extracomment>
        <translation>%1 的备份有 %2 个订阅源、%3 篇文章，将替换现在的资料库。</translation>
    </message>
    <message>
        <source>The library as it is now becomes a backup itself, and Ctrl+Z brings it back.</source>
        <translation>现在的资料库会存为备份，按 Ctrl+Z 可以换回来。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::BusyRing</name>
    <message>
        <source>Busy</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>ui::ChangesWindow</name>
    <message>
        <source>Now (since %1)</source>
        <extracomment>The text that an article has now; %1 is since when, a date and time.</extracomment>
        <translation>现在（%1 起）</translation>
    </message>
    <message>
        <source>At first (%1)</source>
        <extracomment>The text that an article had at first; %1 is a date and time.</extracomment>
        <translation>最初（%1）</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>An older text of an article; %1 is since when it was there, a date and time.</extracomment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动之处</translation>
    </message>
    <message>
        <source>The older text</source>
        <translation>较早的文字</translation>
    </message>
    <message>
        <source>The newer text</source>
        <translation>较新的文字</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Show the &amp;whole text</source>
        <translation>显示全文(&amp;W)</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>文字相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <extracomment>%1 is the number of the change that is pointed at, %2 how many there are.</extracomment>
        <translation>第 %1 处改动，共 %2 处</translation>
    </message>
    <message>
        <source>inserted</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>ui::ColourMenu</name>
    <message>
        <source>C&amp;olour</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>ui::ColumnHeader</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ui::DamageDialog</name>
    <message>
        <source>The Library Is Damaged</source>
        <translation>资料库已损坏</translation>
    </message>
    <message>
        <source>The library is damaged. Courant can set it aside as it is and build a sound one.</source>
        <translation>资料库已损坏。Courant 可以将其原样另存，再建一个完好的。</translation>
    </message>
    <message>
        <source>What can still be read is taken over, and the subscriptions come back in any case.</source>
        <translation>还能读出的内容会保留，订阅一定会恢复。</translation>
    </message>
    <message>
        <source>It begins with the backup of %1, which has %2 feeds and %3 articles. %4</source>
        <extracomment>%1 is a date and a time, %2 a number of feeds, %3 one of articles, %4 the sentence about the rest.</extracomment>
        <translation>以 %1 的备份为起点，其中有 %2 个订阅源、%3 篇文章。%4</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>The library was damaged and has been set aside. %n article(s) were read out of it.</source>
        <translation>
            <numerusform>资料库损坏，已另行保存。从中读出了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>The library was damaged and has been set aside. The backup of %1 has %2 feeds and %3 articles.</source>
        <extracomment>%1 is a date and a time, %2 a number of feeds, %3 one of articles.</extracomment>
        <translation>资料库损坏，已另行保存。%1 的备份有 %2 个订阅源、%3 篇文章。</translation>
    </message>
</context>
<context>
    <name>ui::FeedAccessPage</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>As for all feeds</source>
        <translation>与所有订阅源相同</translation>
    </message>
    <message>
        <source>As in the preferences</source>
        <translation>按首选项</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>指定：</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Courant’s own</source>
        <extracomment>Instead of a user agent typed by the user.</extracomment>
        <translation>Courant 自己的</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Time-out</source>
        <translation>超时(&amp;T)</translation>
    </message>
    <message>
        <source>User a&amp;gent</source>
        <translation>用户代理(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Header fields</source>
        <extracomment>Lines that are sent with every request, such as &quot;Accept-Language: zh&quot;.</extracomment>
        <translation>请求头(&amp;H)</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The address begins with http, so whoever is on the way can read the password.</source>
        <translation>地址以 http 开头，传输途中的人可以看到密码。</translation>
    </message>
    <message>
        <source>The password is kept in the system’s keyring.</source>
        <translation>密码保存在系统的密钥环里。</translation>
    </message>
    <message>
        <source>There is no keyring here: the password is kept in a file of the profile that only you can read. Whoever copies the profile has it.</source>
        <translation>这里没有密钥环：密码保存在配置文件夹里只有你能读的文件中，复制该文件夹的人会得到密码。</translation>
    </message>
</context>
<context>
    <name>ui::FeedPage</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>When it usually has something new</source>
        <translation>在通常有新文章的时候</translation>
    </message>
    <message>
        <source>As in the preferences (%1)</source>
        <extracomment>%1 is for example &quot;Every hour&quot;.</extracomment>
        <translation>按首选项（%1）</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>As in the preferences</source>
        <translation>按首选项</translation>
    </message>
    <message>
        <source>Never load</source>
        <translation>从不载入</translation>
    </message>
    <message>
        <source>From the feed’s own site</source>
        <translation>仅订阅源自己的网站</translation>
    </message>
    <message>
        <source>Always load</source>
        <translation>始终载入</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n</source>
        <extracomment>How many articles of a feed are kept.</extracomment>
        <translation>
            <numerusform>最新的 %n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <extracomment>When Courant looks at a feed: &quot;Every hour&quot;, &quot;Only by hand&quot;.</extracomment>
        <translation>查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <extracomment>How long the articles of a feed are kept.</extracomment>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Courant opens addresses that begin with http or https.</source>
        <translation>Courant 只打开以 http 或 https 开头的地址。</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>这不是地址。</translation>
    </message>
    <message>
        <source>You already read what is at this address: “%1”.</source>
        <extracomment>%1 is the name of another feed.</extracomment>
        <translation>已经订阅了这个地址：“%1”。</translation>
    </message>
    <message>
        <source>A feed needs an address.</source>
        <translation>订阅源需要一个地址。</translation>
    </message>
    <message>
        <source>Courant looks there as soon as you save.</source>
        <translation>保存后 Courant 会立即查看。</translation>
    </message>
    <message>
        <source>An article that is edited is &amp;unread again</source>
        <extracomment>A setting of a feed.</extracomment>
        <translation>文章改动后重新标为未读(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ui::FeedPropertiesDialog</name>
    <message>
        <source>Properties of “%1”</source>
        <extracomment>%1 is the name of a feed.</extracomment>
        <translation>“%1”的属性</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>F&amp;eed</source>
        <translation>订阅源(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;ccess</source>
        <extracomment>A page of a feed&apos;s properties: user name and password, proxy, header fields.</extracomment>
        <translation>访问(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ui::FeedStatePage</name>
    <message>
        <source>&amp;Go back to the old address</source>
        <translation>回到旧地址(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>立即查看(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ui::FeedTreeDelegate</name>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>ui::FeedTreePane</name>
    <message>
        <source>Filter feeds</source>
        <translation>筛选订阅源</translation>
    </message>
</context>
<context>
    <name>ui::FeedTreeView</name>
    <message>
        <source>Feeds and folders</source>
        <translation>订阅源和文件夹</translation>
    </message>
</context>
<context>
    <name>ui::FilterChips</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A pill over the table of feed health: %1 is for example &quot;Need attention&quot;, %2 how many feeds do.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Need attention</source>
        <extracomment>These feeds need attention.</extracomment>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Silent for months</source>
        <extracomment>These feeds have brought nothing new for months.</extracomment>
        <translation>几个月没有更新</translation>
    </message>
    <message>
        <source>Moved</source>
        <extracomment>These feeds have moved to another address.</extracomment>
        <translation>已搬家</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>These feeds were closed by their publishers.</extracomment>
        <translation>已关闭</translation>
    </message>
</context>
<context>
    <name>ui::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>在这篇文章中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is the number of the place that is shown, %2 how many there are.</extracomment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>ui::FolderCombo</name>
    <message>
        <source>No folder</source>
        <translation>不放入文件夹</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹...</translation>
    </message>
</context>
<context>
    <name>ui::FoundFeedModel</name>
    <message>
        <source>You already read this feed, in “%1”.</source>
        <translation>已经订阅了，在“%1”文件夹里。</translation>
    </message>
    <message>
        <source>You already read this feed.</source>
        <translation>已经订阅了。</translation>
    </message>
    <message>
        <source>%1. Newest: “%2”</source>
        <extracomment>%1 is &quot;Full articles, about 3 a week&quot;; %2 a title; %3 &quot;today&quot;, &quot;Fri&quot; or &quot;16 Nov&quot;.</extracomment>
        <translation>%1。最新：“%2”</translation>
    </message>
    <message>
        <source>%1. Newest: “%2”, %3</source>
        <translation>%1。最新：“%2”，%3</translation>
    </message>
</context>
<context>
    <name>ui::HeaderTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Add a header field</source>
        <translation>添加请求头</translation>
    </message>
    <message>
        <source>Remove the header field</source>
        <translation>移除请求头</translation>
    </message>
</context>
<context>
    <name>ui::HealthDetail</name>
    <message>
        <source>No feed is chosen.</source>
        <translation>没有选中订阅源。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) are chosen.</source>
        <translation>
            <numerusform>选中了 %n 个订阅源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one to read how it has been doing.</source>
        <translation>选中一个可以查看它的近况。</translation>
    </message>
    <message numerus="yes">
        <source>They have %n article(s) in the library.</source>
        <translation>
            <numerusform>它们在资料库里有 %n 篇文章。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ui::HealthTable</name>
    <message>
        <source>Health of the feeds</source>
        <translation>订阅源的健康状况</translation>
    </message>
</context>
<context>
    <name>ui::HealthWindow</name>
    <message>
        <source>Feed health</source>
        <translation>订阅源健康</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name or address</source>
        <translation>按名称或地址筛选</translation>
    </message>
    <message>
        <source>Look for the new address</source>
        <translation>查找新地址</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit address…</source>
        <translation>修改地址…</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Last 8 weeks shown as bars</source>
        <translation>条形图为最近 8 周</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即查看</translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribe from %n feed(s)</source>
        <translation>
            <numerusform>取消订阅 %n 个订阅源</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no feeds yet.</source>
        <translation>还没有订阅源。</translation>
    </message>
    <message>
        <source>Each one you subscribe to is listed here.</source>
        <translation>订阅之后会列在这里。</translation>
    </message>
    <message>
        <source>No feed matches “%1”.</source>
        <extracomment>%1 is what was typed into the filter.</extracomment>
        <translation>没有匹配“%1”的订阅源。</translation>
    </message>
    <message>
        <source>No feed needs attention.</source>
        <translation>没有需要留意的订阅源。</translation>
    </message>
    <message>
        <source>All of them answer as they should.</source>
        <translation>所有订阅源都正常回应。</translation>
    </message>
    <message>
        <source>No feed has been silent for months.</source>
        <translation>没有几个月不更新的订阅源。</translation>
    </message>
    <message>
        <source>No feed has moved.</source>
        <translation>没有搬家的订阅源。</translation>
    </message>
    <message>
        <source>When one does, Courant stores the new address, and it can be taken back.</source>
        <translation>有订阅源搬家时，Courant 会保存新地址，也可以撤回。</translation>
    </message>
    <message>
        <source>No feed was closed by its publisher.</source>
        <translation>没有被发布者关闭的订阅源。</translation>
    </message>
</context>
<context>
    <name>ui::HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Choose a moment: what was done after it is taken back, what was taken back before it is done again.</source>
        <translation>选择一个时刻：之后做的会撤销，之前撤销的会重做。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>&amp;Go to This Moment</source>
        <translation>回到这一刻(&amp;G)</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Before all of this</source>
        <translation>这一切之前</translation>
    </message>
</context>
<context>
    <name>ui::InfoBar</name>
    <message>
        <source>Close this bar</source>
        <translation>关闭提示栏</translation>
    </message>
</context>
<context>
    <name>ui::LabelPicker</name>
    <message>
        <source>Filter labels or name a new one</source>
        <translation>筛选标签，或输入新标签的名称</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1, given</source>
        <translation>%1，已加</translation>
    </message>
    <message>
        <source>%1, given to some</source>
        <translation>%1，部分已加</translation>
    </message>
    <message>
        <source>Return makes the label and gives it.</source>
        <translation>按回车键建立此标签并加上。</translation>
    </message>
    <message>
        <source>There are no labels yet. Type a name for the first one.</source>
        <translation>还没有标签。输入名称即可建立第一个。</translation>
    </message>
    <message>
        <source>Return gives or takes the label; so do the digits.</source>
        <translation>按回车键或数字键加上或去掉标签。</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>建立“%1”</translation>
    </message>
</context>
<context>
    <name>ui::ListHeader</name>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>仅未读</translation>
    </message>
</context>
<context>
    <name>ui::LoginRow</name>
    <message>
        <source>&amp;User name</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>S&amp;hare On</source>
        <translation>分享到(&amp;H)</translation>
    </message>
    <message>
        <source>Courant – %1</source>
        <extracomment>The window&apos;s title; %1 is the place that the list shows: &quot;Today&quot;, a feed&apos;s title.</extracomment>
        <translation>Courant – %1</translation>
    </message>
    <message>
        <source>What Is New</source>
        <translation>新增功能</translation>
    </message>
    <message>
        <source>Place %1 of %2 in this article.</source>
        <extracomment>In the status bar: which of the places that were found in an article is shown.</extracomment>
        <translation>本文中的第 %1 处，共 %2 处。</translation>
    </message>
</context>
<context>
    <name>ui::NewFolderDialog</name>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>位于(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ui::PageList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1，%Ln 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PictureObject</name>
    <message>
        <source>The picture from %1 could not be loaded. Click to try again.</source>
        <translation>来自 %1 的图片未能载入，点击重试。</translation>
    </message>
    <message>
        <source>%1 × %2, from %3. Click to load.</source>
        <extracomment>In the place of a picture: width, height, name of a site.</extracomment>
        <translation>%1 × %2，来自 %3，点击载入。</translation>
    </message>
    <message>
        <source>From %1. Click to load.</source>
        <extracomment>In the place of a picture; %1 is the name of a site.</extracomment>
        <translation>来自 %1，点击载入。</translation>
    </message>
</context>
<context>
    <name>ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Restore the defaults of this page</source>
        <extracomment>A link at the foot of the preferences.</extracomment>
        <translation>恢复本页默认值</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>更改立即生效。</translation>
    </message>
</context>
<context>
    <name>ui::ReaderBar</name>
    <message>
        <source>Star this article</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal Text</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>在这篇文章中查找</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇</translation>
    </message>
    <message>
        <source>Print or export</source>
        <translation>打印或导出</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>打印...</translation>
    </message>
    <message>
        <source>Export as PDF...</source>
        <translation>导出为 PDF...</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>取消星标</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>标为未读</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>ui::ReaderPane</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Add Feed from This Link...</source>
        <translation>用此链接添加订阅...</translation>
    </message>
    <message>
        <source>Copy Picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Load Pictures</source>
        <translation>载入图片</translation>
    </message>
    <message>
        <source>Copy Code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Search for It</source>
        <translation>搜索所选文字</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find in Article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>打印...</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>导出为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>Always for this feed</source>
        <translation>此订阅源总是载入</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>没有选中文章</translation>
    </message>
    <message>
        <source>An article chosen in the list is shown here.</source>
        <translation>在列表中选一篇文章，就会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from %1 are not loaded.</source>
        <extracomment>A bar over an article; %1 is the name of a site.</extracomment>
        <translation>
            <numerusform>有 %Ln 张来自 %1 的图片没有载入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from %1 other sites are not loaded.</source>
        <extracomment>A bar over an article; %1 is a number, at least 2.</extracomment>
        <translation>
            <numerusform>有 %Ln 张来自另外 %1 个网站的图片没有载入。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: pictures that are not loaded, then trackers that were removed.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n tracker(s) were removed.</source>
        <translation>
            <numerusform>去掉了 %Ln 个跟踪器。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedSearchDialog</name>
    <message>
        <source>Saved search</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>New saved search</source>
        <translation>新建保存的搜索</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Search for</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>It stands in the tree and gathers what matches, also what comes later.</source>
        <translation>它列在订阅树里，收集符合条件的文章，以后到来的也算。</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>ui::SearchGuide</name>
    <message>
        <source>A search can ask for</source>
        <translation>搜索可以这样写</translation>
    </message>
</context>
<context>
    <name>ui::SearchPanel</name>
    <message>
        <source>What a search can ask for</source>
        <translation>搜索的写法</translation>
    </message>
</context>
<context>
    <name>ui::ShareBar</name>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Share on</source>
        <translation>分享到</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>More ways to share</source>
        <translation>更多分享方式</translation>
    </message>
    <message>
        <source>Open the comments in the browser</source>
        <translation>在浏览器中打开评论</translation>
    </message>
    <message>
        <source>Share on %1</source>
        <extracomment>%1 is where an article is shared: Mastodon, Weibo, e-mail.</extracomment>
        <translation>分享到%1</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy Title and Link</source>
        <translation>复制标题和链接</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Comments %1</source>
        <translation>评论 %1</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsWindow</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%Ln 篇未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>没有未读</translation>
    </message>
</context>
<context>
    <name>ui::ThemeSwatches</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ui::ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Search in “%1”</source>
        <translation>在“%1”中搜索</translation>
    </message>
</context>
<context>
    <name>ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
