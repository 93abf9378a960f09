<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>The history of the run is damaged and cannot be read.</source>
        <translation>El historial del entrenamiento está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Círculo</translation>
    </message>
    <message>
        <source>A first network: two small layers learn a disc inside a ring.</source>
        <translation>Una primera red: dos capas pequeñas aprenden un disco dentro de un anillo.</translation>
    </message>
    <message>
        <source>XOR without a hidden layer</source>
        <translation>XOR sin capa oculta</translation>
    </message>
    <message>
        <source>A single straight line cannot part the classes of XOR.</source>
        <translation>Una sola recta no puede separar las clases de XOR.</translation>
    </message>
    <message>
        <source>XOR with a hidden layer</source>
        <translation>XOR con una capa oculta</translation>
    </message>
    <message>
        <source>Three hidden neurons are enough to learn XOR.</source>
        <translation>Tres neuronas ocultas bastan para aprender XOR.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Espiral</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the classic hard case.</source>
        <translation>Dos brazos enrollados entre sí: el caso difícil clásico.</translation>
    </message>
    <message>
        <source>Four classes</source>
        <translation>Cuatro clases</translation>
    </message>
    <message>
        <source>A spiral of four arms: softmax gives each class its probability.</source>
        <translation>Una espiral de cuatro brazos: softmax da a cada clase su probabilidad.</translation>
    </message>
    <message>
        <source>Generalisation</source>
        <translation>Generalización</translation>
    </message>
    <message>
        <source>What a network makes of examples that it has not learnt.</source>
        <translation>Qué hace una red con ejemplos que no ha aprendido.</translation>
    </message>
    <message>
        <source>Watch a network learn its examples by heart, and what holds it back (deck A: overfitting).</source>
        <translation>Ver cómo una red se aprende sus ejemplos de memoria, y qué se lo impide (presentación A: sobreajuste).</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Sobreajuste</translation>
    </message>
    <message>
        <source>Watch the gap between training and validation open.</source>
        <translation>Ver cómo se abre la brecha entre entrenamiento y validación.</translation>
    </message>
    <message>
        <source>Training and validation part ways as a network learns by heart: where early stopping would have stopped, and the best weights.</source>
        <translation>Entrenamiento y validación se separan cuando una red aprende de memoria: dónde habría parado la parada temprana, y los mejores pesos.</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva de aprendizaje</translation>
    </message>
    <message>
        <source>See what more examples are worth.</source>
        <translation>Ver lo que valen más ejemplos.</translation>
    </message>
    <message>
        <source>Accuracy over the number of examples, for networks of several sizes and another method.</source>
        <translation>Exactitud según el número de ejemplos, para redes de varios tamaños y otro método.</translation>
    </message>
    <message>
        <source>Compare what holds a network back.</source>
        <translation>Comparar lo que frena a una red.</translation>
    </message>
    <message>
        <source>Deck A&apos;s three families on one task side by side: by the cost, by the examples, by the algorithm.</source>
        <translation>Las tres familias de la presentación A con una misma tarea, lado a lado: por el coste, por los ejemplos, por el algoritmo.</translation>
    </message>
    <message>
        <source>Few noisy examples, a large network: validation gets worse as training gets better.</source>
        <translation>Pocos ejemplos con ruido y una red grande: la validación empeora mientras el entrenamiento mejora.</translation>
    </message>
    <message>
        <source>Overfitting, held back by L2</source>
        <translation>Sobreajuste, frenado con L2</translation>
    </message>
    <message>
        <source>The same network and data, with large weights made costly.</source>
        <translation>La misma red y los mismos datos, con los pesos grandes encarecidos.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>ReLU muertas</translation>
    </message>
    <message>
        <source>Too large a step pushes ReLU neurons to where they answer 0 for ever.</source>
        <translation>Un paso demasiado grande empuja las neuronas ReLU adonde responden 0 para siempre.</translation>
    </message>
    <message>
        <source>Saturated neurons</source>
        <translation>Neuronas saturadas</translation>
    </message>
    <message>
        <source>Very large weights flatten the logistic function: learning hardly starts.</source>
        <translation>Los pesos muy grandes aplanan la función logística: el aprendizaje apenas arranca.</translation>
    </message>
    <message>
        <source>Too high a rate</source>
        <translation>Tasa demasiado alta</translation>
    </message>
    <message>
        <source>The steps overshoot, the cost explodes; one click halves the rate.</source>
        <translation>Los pasos se pasan de largo y el coste explota; un clic reduce la tasa a la mitad.</translation>
    </message>
    <message>
        <source>Fit a curve</source>
        <translation>Ajustar una curva</translation>
    </message>
    <message>
        <source>Twelve neurons bend into a function of one variable.</source>
        <translation>Doce neuronas se doblan hasta formar una función de una variable.</translation>
    </message>
    <message>
        <source>House prices</source>
        <translation>Precios de casas</translation>
    </message>
    <message>
        <source>Three inputs of different units predict a price: scaling and R² at work.</source>
        <translation>Tres entradas con unidades distintas predicen un precio: el escalado y R² en acción.</translation>
    </message>
    <message>
        <source>MNIST as Nielsen trains it</source>
        <translation>MNIST como lo entrena Nielsen</translation>
    </message>
    <message>
        <source>784-30-10, quadratic cost, rate 3, mini-batches of 10: about 95 %.</source>
        <translation>784-30-10, coste cuadrático, tasa 3, mini-batches de 10: alrededor del 95 %.</translation>
    </message>
    <message>
        <source>MNIST with cross-entropy</source>
        <translation>MNIST con entropía cruzada</translation>
    </message>
    <message>
        <source>The same network with cross-entropy, small starting weights and L2.</source>
        <translation>La misma red con entropía cruzada, pesos iniciales pequeños y L2.</translation>
    </message>
    <message>
        <source>MNIST with ReLU and Adam</source>
        <translation>MNIST con ReLU y Adam</translation>
    </message>
    <message>
        <source>784-128-64-10: about 97 % after the first epochs.</source>
        <translation>784-128-64-10: alrededor del 97 % tras las primeras épocas.</translation>
    </message>
    <message>
        <source>Echo of bits</source>
        <translation>Eco de bits</translation>
    </message>
    <message>
        <source>A recurrent layer repeats what it was told some steps before: errors have to go back as many.</source>
        <translation>Una capa recurrente repite lo que oyó unos pasos antes: los errores tienen que retroceder otros tantos.</translation>
    </message>
    <message>
        <source>The next letter of Elman&apos;s words: consonants are chance, the vowels after them follow.</source>
        <translation>La letra siguiente en las palabras de Elman: las consonantes son azar, las vocales se siguen de ellas.</translation>
    </message>
    <message>
        <source>Reber&apos;s grammar</source>
        <translation>Gramática de Reber</translation>
    </message>
    <message>
        <source>A few recurrent neurons learn which symbol may come next, and then make legal strings of their own.</source>
        <translation>Unas pocas neuronas recurrentes aprenden qué símbolo puede seguir y después forman cadenas válidas propias.</translation>
    </message>
    <message>
        <source>The best digits</source>
        <translation>Los mejores dígitos</translation>
    </message>
    <message>
        <source>By the cost</source>
        <translation>Por el coste</translation>
    </message>
    <message>
        <source>By the examples</source>
        <translation>Por los ejemplos</translation>
    </message>
    <message>
        <source>By the algorithm</source>
        <translation>Por el algoritmo</translation>
    </message>
    <message>
        <source>Deck A prints the penalty inside the bracket with the minus: C = −1/n Σ [ … + λ/(2n) Σ w² ]. A large weight then lowers the cost, and every step multiplies the weights by 1 + ηλ/n: they grow. Right is C₀ + λ/(2n) Σ w², with 1 − ηλ/n.</source>
        <translation>La presentación A imprime la penalización dentro del corchete con el menos: C = −1/n Σ [ … + λ/(2n) Σ w² ]. Así un peso grande baja el coste, y cada paso multiplica los pesos por 1 + ηλ/n: crecen. Lo correcto es C₀ + λ/(2n) Σ w², con 1 − ηλ/n.</translation>
    </message>
    <message>
        <source>λ of L2</source>
        <translation>λ de L2</translation>
    </message>
    <message>
        <source>The weight of Σ w².</source>
        <translation>Cuánto pesa Σ w².</translation>
    </message>
    <message>
        <source>λ of L1</source>
        <translation>λ de L1</translation>
    </message>
    <message>
        <source>The weight of Σ |w|.</source>
        <translation>Cuánto pesa Σ |w|.</translation>
    </message>
    <message>
        <source>L2 as the slides print it</source>
        <translation>L2 tal como la imprimen las diapositivas</translation>
    </message>
    <message>
        <source>Whether the penalty of L2 enters with the wrong sign, as deck A, the first set of slides, prints it.</source>
        <translation>Si la penalización de L2 entra con el signo equivocado, como la imprime la presentación A, la primera serie de diapositivas.</translation>
    </message>
    <message>
        <source>The probability with which each hidden neuron falls silent, drawn anew for each example.</source>
        <translation>La probabilidad con la que calla cada neurona oculta, sorteada de nuevo con cada ejemplo.</translation>
    </message>
    <message>
        <source>How long early stopping waits for a better validation cost.</source>
        <translation>Cuánto espera la parada temprana un coste de validación mejor.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>How many runs there are of each, for their spread.</source>
        <translation>Cuántas ejecuciones hay de cada una, para ver su dispersión.</translation>
    </message>
    <message>
        <source>How long each run is trained.</source>
        <translation>Cuánto dura cada ejecución.</translation>
    </message>
    <message>
        <source>No regularisation</source>
        <translation>Sin regularización</translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation>regla de parada</translation>
    </message>
    <message>
        <source>Number of epochs</source>
        <translation>Número de épocas</translation>
    </message>
    <message>
        <source>Stops after so many passes through the training examples.</source>
        <translation>Se detiene tras un número de pasadas por los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>Run {number}: {data} {layers}</source>
        <translation>Ejecución {number}: {data} {layers}</translation>
    </message>
    <message>
        <source>{name}, seed {number}</source>
        <translation>{name}, semilla {number}</translation>
    </message>
    <message>
        <source>Validation cost</source>
        <translation>Coste de validación</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>{score}, validation</source>
        <translation>{score}, validación</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>Training cost</source>
        <translation>Coste de entrenamiento</translation>
    </message>
    <message>
        <source>{score}, training</source>
        <translation>{score}, entrenamiento</translation>
    </message>
    <message>
        <source>Changed on the way</source>
        <translation>Cambios sobre la marcha</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch}: “Stop when” ends training after {epochs}. Raise or untick it to train on.</source>
        <translation>Parado en la época {epoch}: “Parar cuando” acaba tras {epochs}. Hay que subirlo o quitarlo para seguir.</translation>
    </message>
    <message>
        <source>How many passes through the training examples.</source>
        <translation>Cuántas pasadas por los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>Done: {epochs} epochs, as asked.</source>
        <translation>Hecho, como se pidió. Épocas: {epochs}.</translation>
    </message>
    <message>
        <source>Target cost</source>
        <translation>Coste objetivo</translation>
    </message>
    <message>
        <source>Stops when the cost of the training examples is low enough.</source>
        <translation>Se detiene cuando el coste de los ejemplos de entrenamiento es lo bastante bajo.</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>Coste máximo</translation>
    </message>
    <message>
        <source>The training cost at which to stop.</source>
        <translation>El coste de entrenamiento con el que se detiene.</translation>
    </message>
    <message>
        <source>Target reached: the training cost is {cost}.</source>
        <translation>Objetivo alcanzado: el coste de entrenamiento es {cost}.</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>Exactitud objetivo</translation>
    </message>
    <message>
        <source>Stops when the accuracy on the validation part (or R²) is high enough.</source>
        <translation>Se detiene cuando la exactitud en la validación (o R²) es lo bastante alta.</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>Exactitud mínima</translation>
    </message>
    <message>
        <source>The accuracy at which to stop: on validation if there is such a part, else on training.</source>
        <translation>La exactitud con la que se detiene: en la validación si existe; si no, en el entrenamiento.</translation>
    </message>
    <message>
        <source>Target reached: {score} %.</source>
        <translation>Objetivo alcanzado: {score} %.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Meseta</translation>
    </message>
    <message>
        <source>Stops when the training cost has hardly fallen for a while.</source>
        <translation>Se detiene cuando el coste de entrenamiento apenas ha bajado durante un tiempo.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>How many epochs to wait for a better training cost.</source>
        <translation>Cuántas épocas esperar un coste de entrenamiento mejor.</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>By how much the cost has to fall within that time to count as progress.</source>
        <translation>Cuánto tiene que bajar el coste en ese tiempo para contar como avance.</translation>
    </message>
    <message>
        <source>Plateau: the training cost has not fallen by {improvement} % for {patience} epochs.</source>
        <translation>Meseta: épocas sin que el coste de entrenamiento baje un {improvement} %: {patience}.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Parada temprana</translation>
    </message>
    <message>
        <source>Stops when the validation cost has not improved for a while, and brings the best weights back.</source>
        <translation>Se detiene cuando el coste de validación no ha mejorado durante un tiempo, y recupera los mejores pesos.</translation>
    </message>
    <message>
        <source>How many epochs to wait for a better validation cost.</source>
        <translation>Cuántas épocas esperar un coste de validación mejor.</translation>
    </message>
    <message>
        <source>Early stopping: the validation cost was best ({cost}) after epoch {epoch}; those weights are back in place.</source>
        <translation>Parada temprana: el mejor coste de validación ({cost}) fue tras la época {epoch}; esos pesos están de nuevo en su sitio.</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergencia</translation>
    </message>
    <message>
        <source>Stops when the training cost has grown to a multiple of what it was at the start.</source>
        <translation>Se detiene cuando el coste de entrenamiento ha crecido hasta un múltiplo del inicial.</translation>
    </message>
    <message>
        <source>Times the start</source>
        <translation>Veces el inicial</translation>
    </message>
    <message>
        <source>How many times the first cost counts as divergence.</source>
        <translation>Cuántas veces el primer coste cuentan como divergencia.</translation>
    </message>
    <message>
        <source>Divergence: the training cost is {cost}, more than {times} times what it was at the start.</source>
        <translation>Divergencia: el coste de entrenamiento es {cost}, más de {times} veces el inicial.</translation>
    </message>
    <message>
        <source>A layer of this network is of another kind than dense, such as one that remembers, which cannot be shown or written here.</source>
        <translation>Una capa de esta red no es densa, sino por ejemplo una que recuerda, y eso no se puede mostrar ni escribir aquí.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronas</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Densa</translation>
    </message>
    <message>
        <source>Every neuron gets every input, each with a weight of its own.</source>
        <translation>Cada neurona recibe todas las entradas, cada una con su propio peso.</translation>
    </message>
    <message>
        <source>How many neurons the layer has.</source>
        <translation>Cuántas neuronas tiene la capa.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>What each neuron of the layer makes of its weighted sum.</source>
        <translation>Lo que cada neurona de la capa hace con su suma ponderada.</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Semilla de los datos</translation>
    </message>
    <message>
        <source>Chooses the generated examples and their division.</source>
        <translation>Elige los ejemplos generados y su división.</translation>
    </message>
    <message>
        <source>Weights seed</source>
        <translation>Semilla de los pesos</translation>
    </message>
    <message>
        <source>Chooses the starting weights.</source>
        <translation>Elige los pesos iniciales.</translation>
    </message>
    <message>
        <source>Order seed</source>
        <translation>Semilla del orden</translation>
    </message>
    <message>
        <source>Chooses the order of the examples and dropout.</source>
        <translation>Elige el orden de los ejemplos y el dropout.</translation>
    </message>
    <message>
        <source>The examples that the network learns by heart, its size, and how long it is trained.</source>
        <translation>Los ejemplos que la red aprende de memoria, su tamaño y cuánto se entrena.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Digits, or few noisy points on the plane with a network too large for them.</source>
        <translation>Dígitos, o pocos puntos con ruido en el plano y una red demasiado grande para ellos.</translation>
    </message>
    <message>
        <source>Where the examples come from.</source>
        <translation>De dónde vienen los ejemplos.</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>How many inputs each example has.</source>
        <translation>Cuántas entradas tiene cada ejemplo.</translation>
    </message>
    <message>
        <source>Threshold θ</source>
        <translation>Umbral θ</translation>
    </message>
    <message>
        <source>What the sum has to pass for it to fire: the bias with its sign turned.</source>
        <translation>Lo que la suma tiene que superar para que se active: el bias con el signo cambiado.</translation>
    </message>
    <message>
        <source>Output, when this row was looked at in this pass.</source>
        <translation>Salida cuando se miró esta fila en esta pasada.</translation>
    </message>
    <message>
        <source>Loss of this one neuron: e² = (d − y)², 1 for a wrong answer.</source>
        <translation>Pérdida de esta única neurona: e² = (d − y)², 1 si la respuesta es incorrecta.</translation>
    </message>
    <message>
        <source>Table of examples</source>
        <translation>Tabla de ejemplos</translation>
    </message>
    <message>
        <source>take the example away</source>
        <translation>quitar el ejemplo</translation>
    </message>
    <message>
        <source>What the perceptron has to learn.</source>
        <translation>Lo que el perceptrón tiene que aprender.</translation>
    </message>
    <message>
        <source>The truth table or points that the perceptron has to learn. d is the desired output; y the output and e² = (d − y)² the loss of this one neuron when the row was looked at in this pass.</source>
        <translation>La tabla de verdad o los puntos que el perceptrón tiene que aprender. d es la salida deseada; y, la salida, y e² = (d − y)², la pérdida de esta única neurona cuando se miró la fila en esta pasada.</translation>
    </message>
    <message>
        <source>One example a row; type 0 or 1 under d, the desired output.</source>
        <translation>Un ejemplo por fila; escribir 0 o 1 bajo d, la salida deseada.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Append an example.</source>
        <translation>Añadir un ejemplo al final.</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Quitar la fila</translation>
    </message>
    <message>
        <source>Take the chosen example away (Delete).</source>
        <translation>Quitar el ejemplo elegido (Supr).</translation>
    </message>
    <message>
        <source>Click on the plane to add a point for 1, right click for 0.</source>
        <translation>Un clic en el plano añade un punto para 1; un clic derecho, para 0.</translation>
    </message>
    <message>
        <source>Desired output.</source>
        <translation>Salida deseada.</translation>
    </message>
    <message>
        <source>What the network is told of a point on the plane.</source>
        <translation>Lo que se le dice a la red de un punto del plano.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>How the inputs are brought to one size; fitted on the training part.</source>
        <translation>Cómo se llevan las entradas a un mismo tamaño; se ajusta con la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>Output coding</source>
        <translation>Codificación de salida</translation>
    </message>
    <message>
        <source>How the classes are written as outputs.</source>
        <translation>Cómo se escriben las clases como salidas.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Capas ocultas</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>Activación de salida</translation>
    </message>
    <message>
        <source>What the output neurons make of their weighted sums.</source>
        <translation>Lo que las neuronas de salida hacen con sus sumas ponderadas.</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation>Pesos iniciales</translation>
    </message>
    <message>
        <source>How the first weights are chosen.</source>
        <translation>Cómo se eligen los primeros pesos.</translation>
    </message>
    <message>
        <source>The network of the playground</source>
        <translation>La red del Taller</translation>
    </message>
    <message>
        <source>House prices: m², rooms, bathrooms</source>
        <translation>Casas: m², habitaciones, baños</translation>
    </message>
    <message>
        <source>The chain 1-1-1-1</source>
        <translation>La cadena 1-1-1-1</translation>
    </message>
    <message>
        <source>What enters the chain.</source>
        <translation>Lo que entra en la cadena.</translation>
    </message>
    <message>
        <source>Desired y</source>
        <translation>y deseado</translation>
    </message>
    <message>
        <source>What should come out.</source>
        <translation>Lo que debería salir.</translation>
    </message>
    <message>
        <source>Weight 1</source>
        <translation>Peso 1</translation>
    </message>
    <message>
        <source>The weight into layer 2.</source>
        <translation>El peso hacia la capa 2.</translation>
    </message>
    <message>
        <source>Bias 1</source>
        <translation>Bias 1</translation>
    </message>
    <message>
        <source>The bias of layer 2.</source>
        <translation>El bias de la capa 2.</translation>
    </message>
    <message>
        <source>Weight 2</source>
        <translation>Peso 2</translation>
    </message>
    <message>
        <source>The weight into layer 3.</source>
        <translation>El peso hacia la capa 3.</translation>
    </message>
    <message>
        <source>Bias 2</source>
        <translation>Bias 2</translation>
    </message>
    <message>
        <source>The bias of layer 3.</source>
        <translation>El bias de la capa 3.</translation>
    </message>
    <message>
        <source>Weight 3</source>
        <translation>Peso 3</translation>
    </message>
    <message>
        <source>The weight into layer 4.</source>
        <translation>El peso hacia la capa 4.</translation>
    </message>
    <message>
        <source>Bias 3</source>
        <translation>Bias 3</translation>
    </message>
    <message>
        <source>The bias of layer 4.</source>
        <translation>El bias de la capa 4.</translation>
    </message>
    <message>
        <source>What every neuron of the chain makes of its sum.</source>
        <translation>Lo que cada neurona de la cadena hace con su suma.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>No curve is shown.</source>
        <translation>No se muestra ninguna curva.</translation>
    </message>
    <message>
        <source>Which convention: it changes every number of the backward pass.</source>
        <translation>Qué convenio: cambia todos los números de la propagación hacia atrás.</translation>
    </message>
    <message>
        <source>½(a − y)² (deck A)</source>
        <translation>½(a − y)² (presentación A)</translation>
    </message>
    <message>
        <source>(a − y)² (deck B)</source>
        <translation>(a − y)² (presentación B)</translation>
    </message>
    <message>
        <source>The class must be a whole number from 0 to {last}.</source>
        <translation>La clase debe ser un número entero de 0 a {last}.</translation>
    </message>
    <message>
        <source>What training minimises: how far the answers are from the targets.</source>
        <translation>Lo que el entrenamiento minimiza: lo lejos que están las respuestas de los objetivos.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Descenso</translation>
    </message>
    <message>
        <source>Walk down a cost surface, step by step, with any optimiser.</source>
        <translation>Bajar por una superficie de coste, paso a paso, con cualquier optimizador.</translation>
    </message>
    <message>
        <source>Gradient descent as deck A draws it: a cost C(v₁, v₂), a start, and steps against the gradient.</source>
        <translation>El descenso de gradiente tal como lo dibuja la presentación A: un coste C(v₁, v₂), un inicio y pasos en contra del gradiente.</translation>
    </message>
    <message>
        <source>The cost of the running network over two of its weights, with the path of its training.</source>
        <translation>El coste de la red que se entrena sobre dos de sus pesos, con el camino de su entrenamiento.</translation>
    </message>
    <message>
        <source>The cost of the network that is being trained, over two of its weights or two random directions; drag the point to type these weights.</source>
        <translation>El coste de la red que se entrena, sobre dos de sus pesos o dos direcciones al azar; al arrastrar el punto se fijan esos pesos.</translation>
    </message>
    <message>
        <source>How far the gradient of a mini-batch is from that of all examples, and what that is worth.</source>
        <translation>Cuánto se aparta el gradiente de un mini-batch del de todos los ejemplos, y lo que vale eso.</translation>
    </message>
    <message>
        <source>Angle and length of a mini-batch&apos;s gradient against that of all examples, and descent by mini-batches against descent by all examples at equal work.</source>
        <translation>Ángulo y longitud del gradiente de un mini-batch frente al de todos los ejemplos, y el descenso por mini-batches frente al de todos los ejemplos con igual trabajo.</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>A cost of two variables as a map and in space, with the path of the descent in both.</source>
        <translation>Un coste de dos variables como mapa y en el espacio, con el camino del descenso en ambos.</translation>
    </message>
    <message>
        <source>Choose or type a surface, put the start anywhere, and step: what the gradient promised of each step, −η‖∇C‖² in plain descent, and what came of it, ΔC.</source>
        <translation>Elegir o escribir una superficie, poner el inicio en cualquier sitio y avanzar: lo que el gradiente prometía de cada paso, −η‖∇C‖² en el descenso simple, y lo que resultó, ΔC.</translation>
    </message>
    <message>
        <source>The cost C(v₁, v₂) that is minimised.</source>
        <translation>El coste C(v₁, v₂) que se minimiza.</translation>
    </message>
    <message>
        <source>Where the descent begins: v₁ and v₂.</source>
        <translation>Dónde empieza el descenso: v₁ y v₂.</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Niebla</translation>
    </message>
    <message>
        <source>Lift the fog and see how good the search was.</source>
        <translation>Levantar la niebla y ver qué tal fue la búsqueda.</translation>
    </message>
    <message>
        <source>Basin map</source>
        <translation>Mapa de cuencas</translation>
    </message>
    <message>
        <source>Colour every start by the minimum that it reaches.</source>
        <translation>Colorear cada inicio según el mínimo al que llega.</translation>
    </message>
    <message>
        <source>Show heights</source>
        <translation>Mostrar las alturas</translation>
    </message>
    <message>
        <source>Show the heights again instead of the basins.</source>
        <translation>Mostrar de nuevo las alturas en lugar de las cuencas.</translation>
    </message>
    <message>
        <source>The step in words</source>
        <translation>El paso en palabras</translation>
    </message>
    <message>
        <source>What the newest step, or the one pointed at, promised and what came of it.</source>
        <translation>Lo que prometía el último paso, o el señalado, y lo que resultó.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>Where the descent has come to and what follows from it; scores, probes and basins.</source>
        <translation>Adónde ha llegado el descenso y qué se sigue de ello; puntos, sondeos y cuencas.</translation>
    </message>
    <message>
        <source>Click where the next point will be before it is shown, and keep score.</source>
        <translation>Hacer clic donde estará el próximo punto antes de que se muestre, y llevar la cuenta.</translation>
    </message>
    <message>
        <source>Guess the next point on the map before the step is taken; nearer is better.</source>
        <translation>Predecir en el mapa el próximo punto antes de dar el paso; cuanto más cerca, mejor.</translation>
    </message>
    <message>
        <source>Hide the surface and find its minimum with few looks at C and ∇C.</source>
        <translation>Ocultar la superficie y hallar su mínimo con pocas consultas de C y ∇C.</translation>
    </message>
    <message>
        <source>This is how an optimiser sees a cost: it knows C and ∇C at the places where it asked, and no more.</source>
        <translation>Así ve un optimizador un coste: conoce C y ∇C en los sitios donde preguntó, y nada más.</translation>
    </message>
    <message>
        <source>Racer in the table</source>
        <translation>Participante de la tabla</translation>
    </message>
    <message>
        <source>Whose steps the table and the sentence above it tell.</source>
        <translation>De quién son los pasos de la tabla y de la frase de encima.</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Pasos dados</translation>
    </message>
    <message>
        <source>Drag to any step that was worked out.</source>
        <translation>Arrastrar hasta cualquier paso ya calculado.</translation>
    </message>
    <message>
        <source>Every step that was worked out: drag back and forth along the descent.</source>
        <translation>Todos los pasos calculados: arrastrar adelante y atrás a lo largo del descenso.</translation>
    </message>
    <message>
        <source>The cost C(v₁, v₂): one of seven known ones, or what you type.</source>
        <translation>El coste C(v₁, v₂): uno de los siete conocidos, o el que se escriba.</translation>
    </message>
    <message>
        <source>Where the descent begins: typed, or clicked on the map.</source>
        <translation>Dónde empieza el descenso: escrito, o con un clic en el mapa.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>How the gradient becomes a step; up to three race from one start.</source>
        <translation>Cómo el gradiente se vuelve paso; hasta tres compiten desde el mismo inicio.</translation>
    </message>
    <message>
        <source>Try it yourself</source>
        <translation>Ponerse a prueba</translation>
    </message>
    <message>
        <source>Predict the next point, or search for the minimum in fog.</source>
        <translation>Predecir el próximo punto, o buscar el mínimo en la niebla.</translation>
    </message>
    <message>
        <source>Every start</source>
        <translation>Todos los inicios</translation>
    </message>
    <message>
        <source>Which minimum each start reaches with the first optimiser.</source>
        <translation>A qué mínimo llega cada inicio con el primer optimizador.</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Cómo termina</translation>
    </message>
    <message>
        <source>When a descent has arrived, and when it is given up.</source>
        <translation>Cuándo ha llegado un descenso y cuándo se abandona.</translation>
    </message>
    <message>
        <source>Surface: {name}</source>
        <translation>Superficie: {name}</translation>
    </message>
    <message>
        <source>Start: {place}</source>
        <translation>Inicio: {place}</translation>
    </message>
    <message>
        <source>Optimiser: {name}</source>
        <translation>Optimizador: {name}</translation>
    </message>
    <message>
        <source>Take an optimiser out of the race</source>
        <translation>Retirar un optimizador de la carrera</translation>
    </message>
    <message>
        <source>Probe {place}</source>
        <translation>Sondear {place}</translation>
    </message>
    <message>
        <source>Guess {place}</source>
        <translation>Predecir {place}</translation>
    </message>
    <message>
        <source>The basin map could not be computed.</source>
        <translation>No se pudo calcular el mapa de cuencas.</translation>
    </message>
    <message>
        <source>your guess</source>
        <translation>la predicción</translation>
    </message>
    <message>
        <source>How the gradient becomes a step.</source>
        <translation>Cómo el gradiente se convierte en un paso.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>The descent has arrived where the length of the gradient is below this.</source>
        <translation>El descenso ha llegado cuando la longitud del gradiente queda por debajo.</translation>
    </message>
    <message>
        <source>Steps at most</source>
        <translation>Pasos como máximo</translation>
    </message>
    <message>
        <source>After how many steps it ends in any case.</source>
        <translation>Tras cuántos pasos termina en cualquier caso.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <source>10 steps</source>
        <translation>10 pasos</translation>
    </message>
    <message>
        <source>100 steps</source>
        <translation>100 pasos</translation>
    </message>
    <message>
        <source>C has no finite value at the start {place}: choose another.</source>
        <translation>C no tiene un valor finito en el inicio {place}: hay que elegir otro.</translation>
    </message>
    <message>
        <source>C has no gradient at the start {place}, the surface has an edge there: choose another.</source>
        <translation>C no tiene gradiente en el inicio {place}, la superficie tiene allí una arista: hay que elegir otro.</translation>
    </message>
    <message>
        <source>A race has from 1 to {most} optimisers.</source>
        <translation>Una carrera tiene de 1 a {most} optimizadores.</translation>
    </message>
    <message>
        <source>How the gradient becomes a step of the weights.</source>
        <translation>Cómo se convierte el gradiente en un paso de los pesos.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How the learning rate changes as training goes on.</source>
        <translation>Cómo cambia la tasa de aprendizaje a medida que avanza el entrenamiento.</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Regularización</translation>
    </message>
    <message>
        <source>What keeps the network from learning its examples by heart.</source>
        <translation>Lo que impide que la red aprenda sus ejemplos de memoria.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>How training images are changed at random each time they are shown; needs images.</source>
        <translation>Cómo se cambian al azar las imágenes de entrenamiento cada vez que se muestran; necesita imágenes.</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-batch</translation>
    </message>
    <message>
        <source>How many examples are looked at for one step; 0 takes all of them (full batch).</source>
        <translation>Cuántos ejemplos se miran para dar un paso; 0 los toma todos (full batch).</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>ejemplos</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Parar cuando</translation>
    </message>
    <message>
        <source>When training ends by itself.</source>
        <translation>Cuándo termina el entrenamiento por sí solo.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>How many times each coding is trained.</source>
        <translation>Cuántas veces se entrena cada codificación.</translation>
    </message>
    <message>
        <source>How long each network is trained.</source>
        <translation>Cuánto se entrena cada red.</translation>
    </message>
    <message>
        <source>How many neurons the one hidden layer has.</source>
        <translation>Cuántas neuronas tiene la única capa oculta.</translation>
    </message>
    <message>
        <source>How many images of MNIST each network learns from.</source>
        <translation>De cuántas imágenes de MNIST aprende cada red.</translation>
    </message>
    <message>
        <source>Accuracies of both codings</source>
        <translation>Exactitudes de ambas codificaciones</translation>
    </message>
    <message>
        <source>Invalid codes</source>
        <translation>Códigos no válidos</translation>
    </message>
    <message>
        <source>Validation accuracy: a dot for each seed, mean and spread</source>
        <translation>Exactitud de validación: un punto por semilla, media y dispersión</translation>
    </message>
    <message>
        <source>The six codes of no digit, and how often they come</source>
        <translation>Los seis códigos que no son dígitos, y cuánto salen</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Entrenar ambas</translation>
    </message>
    <message>
        <source>Train every network; takes some minutes.</source>
        <translation>Entrenar todas las redes; tarda unos minutos.</translation>
    </message>
    <message>
        <source>How outputs are read</source>
        <translation>Cómo se leen las salidas</translation>
    </message>
    <message>
        <source>The rule by which the outputs are read as a digit; the networks stay the same.</source>
        <translation>La regla con la que las salidas se leen como un dígito; las redes no cambian.</translation>
    </message>
    <message>
        <source>{code} = {number}</source>
        <translation>{code} = {number}</translation>
    </message>
    <message>
        <source>This code names no digit, so the answer counts as wrong.</source>
        <translation>Este código no nombra ningún dígito, así que la respuesta cuenta como incorrecta.</translation>
    </message>
    <message>
        <source>Press “Train both”: the result grows here, network by network.</source>
        <translation>Al pulsar “Entrenar ambas”, el resultado crece aquí, red a red.</translation>
    </message>
    <message>
        <source>Ten outputs are {gap} points {word} than four bits. Of {asked} answers in bits, {invalid} were no digit.</source>
        <translation>Diez salidas aciertan {gap} puntos {word} que cuatro bits. De {asked} respuestas en bits, {invalid} no eran ningún dígito.</translation>
    </message>
    <message>
        <source>better</source>
        <translation>más</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>That is no more than the seeds differ among themselves.</source>
        <translation>No es más de lo que difieren las semillas entre sí.</translation>
    </message>
    <message>
        <source>This was made by a newer nnplayground (format {number}, known up to {known}): update the program.</source>
        <translation>Esto se hizo con un nnplayground más nuevo (formato {number}, se conoce hasta {known}): hay que actualizar el programa.</translation>
    </message>
    <message>
        <source>The network has no input: switch on at least one.</source>
        <translation>La red no tiene ninguna entrada: hay que activar al menos una.</translation>
    </message>
    <message>
        <source>There is no input called “{name}”.</source>
        <translation>No existe la entrada “{name}”.</translation>
    </message>
    <message>
        <source>{name} belongs to the output layer: choose another activation for the hidden one.</source>
        <translation>{name} es de la capa de salida: hay que elegir otra activación para la oculta.</translation>
    </message>
    <message>
        <source>The classes of sequences cannot be balanced: switch “Balanced classes” off.</source>
        <translation>Las clases de las secuencias no se pueden equilibrar: hay que desactivar “Clases equilibradas”.</translation>
    </message>
    <message>
        <source>{name} of a single output is always 1: choose another output activation.</source>
        <translation>{name} con una sola salida siempre da 1: hay que elegir otra activación de salida.</translation>
    </message>
    <message>
        <source>{name} names one class, so it cannot write a binary code: choose logistic outputs.</source>
        <translation>{name} nombra una clase, así que no puede escribir un código binario: hay que elegir salidas logísticas.</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>Each example belongs to a class, which the network has to name.</source>
        <translation>Cada ejemplo pertenece a una clase, que la red tiene que nombrar.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Each example has one or more quantities, which the network has to predict.</source>
        <translation>Cada ejemplo tiene una o varias cantidades, que la red tiene que predecir.</translation>
    </message>
    <message>
        <source>Softmax gives probabilities of classes; these data ask for quantities: choose linear.</source>
        <translation>Softmax da probabilidades de clases; estos datos piden cantidades: hay que elegir lineal.</translation>
    </message>
    <message>
        <source>Next symbol</source>
        <translation>Siguiente símbolo</translation>
    </message>
    <message>
        <source>At each step of a sequence the network has to name the symbol that comes next.</source>
        <translation>En cada paso de una secuencia la red tiene que nombrar el símbolo que viene a continuación.</translation>
    </message>
    <message>
        <source>Next value</source>
        <translation>Siguiente valor</translation>
    </message>
    <message>
        <source>At each step of a sequence the network has to predict the value that comes next.</source>
        <translation>En cada paso de una secuencia la red tiene que predecir el valor que viene a continuación.</translation>
    </message>
    <message>
        <source>squared error of the scaled values {error}</source>
        <translation>error cuadrático de los valores escalados {error}</translation>
    </message>
    <message>
        <source>Augmentation changes images, and these data are none: take it out.</source>
        <translation>El aumento de datos cambia imágenes, y estos datos no lo son: hay que quitarlo.</translation>
    </message>
    <message>
        <source>This network would need {needed} GB of memory; {limit} GB is the limit. Make its layers smaller.</source>
        <translation>Esta red necesitaría {needed} GB de memoria; el límite es {limit} GB. Hay que reducir sus capas.</translation>
    </message>
    <message>
        <source>The cost is no longer a finite number after mini-batch {step}: the steps were too large. The last good weights are back in place; a smaller learning rate helps.</source>
        <translation>El coste ya no es un número finito tras el mini-batch {step}: los pasos eran demasiado grandes. Los últimos pesos buenos están de nuevo en su sitio; ayuda una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>The cost is no longer a finite number after mini-batch {step}: errors grew on their way back through time. The last good weights are back in place; clipping the gradient helps, or a smaller learning rate.</source>
        <translation>El coste ya no es un número finito tras el mini-batch {step}: los errores crecieron al retroceder en el tiempo. Los últimos pesos buenos están de nuevo en su sitio; ayuda recortar el gradiente, o una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Something unexpected went wrong in the training; the run stands still. Reset it to go on.</source>
        <translation>Ocurrió algo inesperado en el entrenamiento, que queda parado: hay que reiniciarlo para seguir.</translation>
    </message>
    <message>
        <source>There is not enough free memory for this network: make its layers or the mini-batch smaller.</source>
        <translation>No hay suficiente memoria libre para esta red: hay que reducir sus capas o el mini-batch.</translation>
    </message>
    <message>
        <source>Drawing of the network</source>
        <translation>Dibujo de la red</translation>
    </message>
    <message>
        <source>choose a neuron or connection (with Ctrl neurons only)</source>
        <translation>elegir una neurona o conexión (con Ctrl, solo neuronas)</translation>
    </message>
    <message>
        <source>add or remove a neuron of the chosen layer</source>
        <translation>añadir o quitar una neurona de la capa elegida</translation>
    </message>
    <message>
        <source>add or remove a hidden layer</source>
        <translation>añadir o quitar una capa oculta</translation>
    </message>
    <message>
        <source>type the value of the chosen weight or bias</source>
        <translation>escribir el valor del peso o bias elegido</translation>
    </message>
    <message>
        <source>choose nothing</source>
        <translation>no elegir nada</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Which moment of the run is shown.</source>
        <translation>Qué momento del entrenamiento se muestra.</translation>
    </message>
    <message>
        <source>Neurons of one colour are identical: the same weights in, bias and weights out.</source>
        <translation>Las neuronas de un mismo color son idénticas: los mismos pesos de entrada, bias y pesos de salida.</translation>
    </message>
    <message>
        <source>Largest distance between two hidden neurons</source>
        <translation>Mayor distancia entre dos neuronas ocultas</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distancia</translation>
    </message>
    <message>
        <source>The cost over the epochs: equal neurons bring it down only as far as a single one could.</source>
        <translation>El coste a lo largo de las épocas: las neuronas iguales solo lo bajan hasta donde podría una sola.</translation>
    </message>
    <message>
        <source>Click to see the network of an epoch.</source>
        <translation>Un clic muestra la red de una época.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>The four answers</source>
        <translation>Las cuatro respuestas</translation>
    </message>
    <message>
        <source>All weights equal: every hidden neuron gets the same gradient, so they stay twins and can do only what one neuron can.</source>
        <translation>Todos los pesos iguales: cada neurona oculta recibe el mismo gradiente, así que siguen siendo gemelas y solo pueden hacer lo que hace una.</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>aprendido</translation>
    </message>
    <message>
        <source>not learnt</source>
        <translation>no aprendido</translation>
    </message>
    <message>
        <source>the hidden neurons stayed twins</source>
        <translation>las neuronas ocultas siguieron siendo gemelas</translation>
    </message>
    <message>
        <source>the hidden neurons parted</source>
        <translation>las neuronas ocultas se separaron</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>Distance at epoch {epoch}: {distance}.</source>
        <translation>Distancia en la época {epoch}: {distance}.</translation>
    </message>
    <message>
        <source>This run could not be computed.</source>
        <translation>No se pudo calcular este entrenamiento.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Mini-batches/s</source>
        <translation>Mini-batches/s</translation>
    </message>
    <message>
        <source>Preparing the data…</source>
        <translation>Preparando los datos…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Build a network and watch it learn.</source>
        <translation>Construir una red y verla aprender.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Press “Train”: the curves grow here.</source>
        <translation>Al pulsar “Entrenar”, las curvas crecen aquí.</translation>
    </message>
    <message>
        <source>P {patience}</source>
        <translation>P {patience}</translation>
    </message>
    <message>
        <source>Cost on the training and on the validation examples, epoch by epoch, with the gap between them shaded. P 5 marks where early stopping with a patience of 5 epochs would have ended the run.</source>
        <translation>Coste en los ejemplos de entrenamiento y en los de validación, época a época, con la brecha sombreada. P 5 marca dónde habría terminado la parada temprana con una paciencia de 5 épocas.</translation>
    </message>
    <message>
        <source>Cost of training and validation</source>
        <translation>Coste de entrenamiento y validación</translation>
    </message>
    <message>
        <source>Accuracy on the training and on the validation examples, with the gap between them shaded: what the network knows by heart and cannot apply.</source>
        <translation>Exactitud en los ejemplos de entrenamiento y en los de validación, con la brecha sombreada: lo que la red sabe de memoria y no puede aplicar.</translation>
    </message>
    <message>
        <source>Accuracy of training and validation</source>
        <translation>Exactitud de entrenamiento y validación</translation>
    </message>
    <message>
        <source>How the network learns, while it learns: its weights, its answers and the cost.</source>
        <translation>Cómo aprende la red mientras aprende: sus pesos, sus respuestas y el coste.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Cannot be trained</source>
        <translation>No se puede entrenar</translation>
    </message>
    <message>
        <source>Looking back: Train goes on from here</source>
        <translation>Mirando atrás: Entrenar sigue desde aquí</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertidumbre</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>What the network answers at every point of the plane.</source>
        <translation>Lo que responde la red en cada punto del plano.</translation>
    </message>
    <message>
        <source>How close the two best answers are: paper where the network is sure, ink where it is undecided.</source>
        <translation>Lo cerca que están las dos mejores respuestas: papel donde la red está segura, tinta donde duda.</translation>
    </message>
    <message>
        <source>Which of the drawn examples the network gets wrong, or by how much.</source>
        <translation>En cuáles de los ejemplos dibujados se equivoca la red, o por cuánto.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Frontera de decisión</translation>
    </message>
    <message>
        <source>paint points of your own, or stop</source>
        <translation>pintar puntos propios, o dejarlo</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Lo que muestran los colores</translation>
    </message>
    <message>
        <source>Choose what the colours show.</source>
        <translation>Elegir lo que muestran los colores.</translation>
    </message>
    <message>
        <source>Discretise</source>
        <translation>Discretizar</translation>
    </message>
    <message>
        <source>Show the answers without the shades in between.</source>
        <translation>Mostrar las respuestas sin los tonos intermedios.</translation>
    </message>
    <message>
        <source>Training examples</source>
        <translation>Ejemplos de entrenamiento</translation>
    </message>
    <message>
        <source>Show the examples that the network learns from (filled).</source>
        <translation>Mostrar los ejemplos de los que aprende la red (rellenos).</translation>
    </message>
    <message>
        <source>Validation examples</source>
        <translation>Ejemplos de validación</translation>
    </message>
    <message>
        <source>Show the examples that only judge the network (hollow).</source>
        <translation>Mostrar los ejemplos que solo evalúan la red (huecos).</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>Paint points of your own on the plane. (P)</source>
        <translation>Pintar puntos propios en el plano. (P)</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Eje horizontal</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Eje vertical</translation>
    </message>
    <message>
        <source>What the network answers</source>
        <translation>Lo que responde la red</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>segura</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>indecisa</translation>
    </message>
    <message>
        <source>activation a</source>
        <translation>activación a</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation>Pesos de la 1.ª capa</translation>
    </message>
    <message>
        <source>Same scale for all</source>
        <translation>Misma escala para todas</translation>
    </message>
    <message>
        <source>Colour all pictures on one scale, so that small weights look faint.</source>
        <translation>Colorear todas las imágenes en una sola escala, para que los pesos pequeños se vean tenues.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Show the neurons before these.</source>
        <translation>Mostrar las neuronas anteriores a estas.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Show the neurons after these.</source>
        <translation>Mostrar las neuronas que siguen a estas.</translation>
    </message>
    <message>
        <source>{first}–{last} of {all}</source>
        <translation>{first}–{last} de {all}</translation>
    </message>
    <message>
        <source>Blue weights speak for ink, orange ones against it.</source>
        <translation>Los pesos azules hablan a favor de la tinta, los naranjas en contra.</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>Clase {name}</translation>
    </message>
    <message>
        <source>Neuron {index}</source>
        <translation>Neurona {index}</translation>
    </message>
    <message>
        <source>{name}: bias {bias}, weights from {low} to {high}</source>
        <translation>{name}: bias {bias}, pesos de {low} a {high}</translation>
    </message>
    <message>
        <source>Its number in the data, from 1.</source>
        <translation>Su número en los datos, desde 1.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Which network is worked through.</source>
        <translation>Con qué red se trabaja.</translation>
    </message>
    <message>
        <source>Type the inputs</source>
        <translation>Escribir las entradas</translation>
    </message>
    <message>
        <source>Give inputs and the desired answer yourself, in the units of the data.</source>
        <translation>Dar las entradas y la respuesta deseada a mano, en las unidades de los datos.</translation>
    </message>
    <message>
        <source>Go to a neuron:</source>
        <translation>Ir a una neurona:</translation>
    </message>
    <message>
        <source>of {count} examples in the data</source>
        <translation>de {count} ejemplos de los datos</translation>
    </message>
    <message>
        <source>of {count} sequences in the data</source>
        <translation>de {count} secuencias en los datos</translation>
    </message>
    <message>
        <source>desired {name}</source>
        <translation>deseado: {name}</translation>
    </message>
    <message>
        <source>desired class ({names})</source>
        <translation>clase deseada ({names})</translation>
    </message>
    <message>
        <source>A number, then Enter.</source>
        <translation>Un número y después Intro.</translation>
    </message>
    <message>
        <source>The last layer is {number}.</source>
        <translation>La última capa es {number}.</translation>
    </message>
    <message>
        <source>Layer {layer} has {count} neurons.</source>
        <translation>Neuronas de la capa {layer}: {count}.</translation>
    </message>
    <message>
        <source>There is no example {number}: choose 1 to {count}.</source>
        <translation>No existe el ejemplo {number}: hay que elegir de 1 a {count}.</translation>
    </message>
    <message>
        <source>Add a hidden layer behind the inputs</source>
        <translation>Añadir una capa oculta tras las entradas</translation>
    </message>
    <message>
        <source>Add a hidden layer behind hidden layer {number}</source>
        <translation>Añadir una capa oculta tras la capa oculta {number}</translation>
    </message>
    <message>
        <source>Add a hidden layer here.</source>
        <translation>Añadir aquí una capa oculta.</translation>
    </message>
    <message>
        <source>Output over the epochs</source>
        <translation>Salida a lo largo de las épocas</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>Cost over the epochs</source>
        <translation>Coste a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Slope of the activation over the epochs</source>
        <translation>Pendiente de la activación a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Gradient over the epochs</source>
        <translation>Gradiente a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Click to read the numbers of an epoch.</source>
        <translation>Un clic lee los números de una época.</translation>
    </message>
    <message>
        <source>The factors of the gradient</source>
        <translation>Los factores del gradiente</translation>
    </message>
    <message>
        <source>Both gradients at the chosen epoch, factor by factor.</source>
        <translation>Ambos gradientes en la época elegida, factor a factor.</translation>
    </message>
    <message>
        <source>One neuron has to answer y and starts badly wrong. With the quadratic cost σ′(z) ≈ 0 holds it back; with cross-entropy σ′(z) cancels.</source>
        <translation>Una neurona tiene que responder y, pero empieza muy equivocada. Con el coste cuadrático la frena σ′(z) ≈ 0; con la entropía cruzada σ′(z) se cancela.</translation>
    </message>
    <message>
        <source>Shown below, factor by factor:</source>
        <translation>Abajo se muestra, factor a factor:</translation>
    </message>
    <message>
        <source>Epoch {number}</source>
        <translation>Época {number}</translation>
    </message>
    <message>
        <source>half way after {count} epochs</source>
        <translation>mitad del camino en la época {count}</translation>
    </message>
    <message>
        <source>never half way</source>
        <translation>nunca a mitad de camino</translation>
    </message>
    <message>
        <source>Quadratic</source>
        <translation>Cuadrático</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>How far the answers are from the targets, epoch by epoch. The faint band is single mini-batches. A validation curve that rises while the training curve falls is overfitting (deck A). With a regulariser training minimises C = C₀ + penalty, and each of the two has its own line.</source>
        <translation>Lo lejos que están las respuestas de los objetivos, época a época. La banda tenue son los mini-batches sueltos. Una curva de validación que sube mientras baja la de entrenamiento es sobreajuste (presentación A). Con un regularizador se minimiza C = C₀ + penalización, y cada una tiene su línea.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalización</translation>
    </message>
    <message>
        <source>C₀, training</source>
        <translation>C₀, entrenamiento</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>Mini-batches</translation>
    </message>
    <message>
        <source>How many examples are looked at for one step; 0 takes all of them.</source>
        <translation>Cuántos ejemplos se miran para un paso; 0 los toma todos.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>How many gradients of single examples each of them may compute.</source>
        <translation>Cuántos gradientes de ejemplos sueltos puede calcular cada uno.</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>gradientes</translation>
    </message>
    <message>
        <source>How many times each network is judged on its way.</source>
        <translation>Cuántas veces se evalúa cada red por el camino.</translation>
    </message>
    <message>
        <source>With mini-batches of {size} of {examples} examples a pass makes {updates} updates instead of 1. Each costs {updates} times less; that does not make the training {updates} times faster, because their directions are only estimates.</source>
        <translation>Con mini-batches de {size} de {examples} ejemplos, una pasada da {updates} actualizaciones en vez de 1. Cada una cuesta {updates} veces menos; eso no hace el entrenamiento {updates} veces más rápido, porque sus direcciones son solo estimaciones.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Press Space to train: the cost appears here.</source>
        <translation>Al pulsar Espacio para entrenar, el coste aparece aquí.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Press Space to train: the accuracy appears here.</source>
        <translation>Al pulsar Espacio para entrenar, la exactitud aparece aquí.</translation>
    </message>
    <message>
        <source>{score} (%)</source>
        <translation>{score} (%)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>Press Space to train: R² appears here.</source>
        <translation>Al pulsar Espacio para entrenar, R² aparece aquí.</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>De 0 a 1</translation>
    </message>
    <message>
        <source>Paper is 0 and full ink is 1.</source>
        <translation>El papel es 0 y la tinta plena es 1.</translation>
    </message>
    <message>
        <source>1 neuron</source>
        <translation>1 neurona</translation>
    </message>
    <message>
        <source>Work out the curve</source>
        <translation>Calcular la curva</translation>
    </message>
    <message>
        <source>Train every network on ever more examples; what is known already is not done again.</source>
        <translation>Entrenar cada red con cada vez más ejemplos; lo que ya se sabe no se repite.</translation>
    </message>
    <message>
        <source>Forget the points</source>
        <translation>Olvidar los puntos</translation>
    </message>
    <message>
        <source>Throw the points away and begin with none.</source>
        <translation>Descartar los puntos y empezar sin ninguno.</translation>
    </message>
    <message>
        <source>The points are kept with the project; this throws them away.</source>
        <translation>Los puntos se guardan con el proyecto; esto los descarta.</translation>
    </message>
    <message>
        <source>What each method reaches with the most examples that it has had so far.</source>
        <translation>Lo que alcanza cada método con el mayor número de ejemplos que ha tenido hasta ahora.</translation>
    </message>
    <message>
        <source>Each network learns equally many mini-batches at each point, whatever the number of examples; the examples of a smaller number are among those of a larger one.</source>
        <translation>Cada red aprende en cada punto el mismo número de mini-batches, sean cuantos sean los ejemplos; los de un número menor están entre los de uno mayor.</translation>
    </message>
    <message>
        <source>The first point is on its way.</source>
        <translation>El primer punto está en camino.</translation>
    </message>
    <message>
        <source>Press “Work out the curve”: it grows here.</source>
        <translation>Al pulsar “Calcular la curva”, crece aquí.</translation>
    </message>
    <message>
        <source>{count} neurons</source>
        <translation>{count} neuronas</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>sin capa oculta</translation>
    </message>
    <message>
        <source>1 hidden layer (shallow)</source>
        <translation>1 capa oculta (poco profunda)</translation>
    </message>
    <message>
        <source>1 hidden layer</source>
        <translation>1 capa oculta</translation>
    </message>
    <message>
        <source>{count} hidden layers</source>
        <translation>{count} capas ocultas</translation>
    </message>
    <message>
        <source>{count} hidden layers (deep)</source>
        <translation>{count} capas ocultas (profunda)</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} entradas</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 salida</translation>
    </message>
    <message>
        <source>{count} outputs</source>
        <translation>{count} salidas</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 parámetro</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} parámetros</translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation>Oculta {number}</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>How many sums there are.</source>
        <translation>Cuántas sumas hay.</translation>
    </message>
    <message>
        <source>Right output</source>
        <translation>Salida correcta</translation>
    </message>
    <message>
        <source>Which output should be 1.</source>
        <translation>Qué salida debería ser 1.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>What the sums are divided by first: small sharpens, large evens out.</source>
        <translation>Entre cuánto se dividen antes las sumas: un valor pequeño afila, uno grande iguala.</translation>
    </message>
    <message>
        <source>Take the network&apos;s sums</source>
        <translation>Tomar las sumas de la red</translation>
    </message>
    <message>
        <source>Use the sums of the playground&apos;s softmax layer for the chosen example.</source>
        <translation>Usar las sumas de la capa softmax del Taller para el ejemplo elegido.</translation>
    </message>
    <message>
        <source>Softmax step by step</source>
        <translation>Softmax paso a paso</translation>
    </message>
    <message>
        <source>Each stage with its working and its result.</source>
        <translation>Cada etapa con su cálculo y su resultado.</translation>
    </message>
    <message>
        <source>Jacobian ∂aᵢ/∂zⱼ</source>
        <translation>Matriz jacobiana ∂aᵢ/∂zⱼ</translation>
    </message>
    <message>
        <source>Terms ∂C/∂aᵢ · ∂aᵢ/∂zⱼ</source>
        <translation>Términos ∂C/∂aᵢ · ∂aᵢ/∂zⱼ</translation>
    </message>
    <message>
        <source>The weighted sum of this output.</source>
        <translation>La suma ponderada de esta salida.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Neuron {neuron} of hidden layer {layer}</source>
        <translation>Neurona {neuron} de la capa oculta {layer}</translation>
    </message>
    <message>
        <source>Output “{name}”</source>
        <translation>Salida “{name}”</translation>
    </message>
    <message>
        <source>Output {number}</source>
        <translation>Salida {number}</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>Hidden {layer}, neuron {neuron}</source>
        <translation>Oculta {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Import your own data</source>
        <translation>&amp;Importar datos propios</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Eje&amp;mplos</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>Courses of lessons, and what goes with the one that is open.</source>
        <translation>Cursos de lecciones, y lo que toca a la que está abierta.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>The project is being written; the window closes after that.</source>
        <translation>Se está escribiendo el proyecto; después se cierra la ventana.</translation>
    </message>
    <message>
        <source>&amp;Remove from the start menu</source>
        <translation>Quita&amp;r del menú de inicio</translation>
    </message>
    <message>
        <source>&amp;About nnplayground</source>
        <translation>Acerca &amp;de nnplayground</translation>
    </message>
    <message>
        <source>Versions, and where examples and ideas come from.</source>
        <translation>Versiones, y de dónde vienen los ejemplos y las ideas.</translation>
    </message>
    <message>
        <source>&amp;Libraries and licences</source>
        <translation>&amp;Bibliotecas y licencias</translation>
    </message>
    <message>
        <source>What the program stands on, and under which terms.</source>
        <translation>En qué se apoya el programa, y bajo qué condiciones.</translation>
    </message>
    <message>
        <source>Repair the &amp;start-menu entry</source>
        <translation>Reparar la entrada del &amp;menú de inicio</translation>
    </message>
    <message>
        <source>Add to the &amp;start menu</source>
        <translation>Añadir al &amp;menú de inicio</translation>
    </message>
    <message>
        <source>nnplayground is in the start menu already.</source>
        <translation>nnplayground ya está en el menú de inicio.</translation>
    </message>
    <message>
        <source>Have nnplayground in the start menu, and projects open with it.</source>
        <translation>Tener nnplayground en el menú de inicio y abrir con él los proyectos.</translation>
    </message>
    <message>
        <source>Take nnplayground out of the start menu.</source>
        <translation>Quitar nnplayground del menú de inicio.</translation>
    </message>
    <message>
        <source>nnplayground is not in the start menu.</source>
        <translation>nnplayground no está en el menú de inicio.</translation>
    </message>
    <message>
        <source>nnplayground is no longer in the start menu.</source>
        <translation>nnplayground ya no está en el menú de inicio.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>nnplayground is in the start menu, and its projects open with it.</source>
        <translation>nnplayground está en el menú de inicio y abre sus proyectos.</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Ejemplo: {name}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Dígitos escritos a mano</translation>
    </message>
    <message>
        <source>MNIST, by Y. LeCun, C. Cortes and C. Burges; licence CC BY-SA 3.0. The images are unchanged.</source>
        <translation>MNIST, de Y. LeCun, C. Cortes y C. Burges; licencia CC BY-SA 3.0. Las imágenes no se han modificado.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Iris (R. A. Fisher, 1936), wine, breast cancer, digits and diabetes, as scikit-learn brings them.</source>
        <translation>Iris (R. A. Fisher, 1936), vino, cáncer de mama, dígitos y diabetes, como los trae scikit-learn.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Many experiments follow “Neural Networks and Deep Learning” by Michael Nielsen (2015).</source>
        <translation>Muchos experimentos siguen “Neural Networks and Deep Learning”, de Michael Nielsen (2015).</translation>
    </message>
    <message>
        <source>After M. Okabe and K. Ito, so that colour-blind eyes can tell them apart.</source>
        <translation>Según M. Okabe y K. Ito, para que las personas daltónicas los distingan.</translation>
    </message>
    <message>
        <source>About nnplayground</source>
        <translation>Acerca de nnplayground</translation>
    </message>
    <message>
        <source>Libraries and licences</source>
        <translation>Bibliotecas y licencias</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copiar versiones</translation>
    </message>
    <message>
        <source>Put the versions on the clipboard, for a question or a report.</source>
        <translation>Copiar las versiones al portapapeles, para una pregunta o un informe.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Window system</source>
        <translation>Sistema de ventanas</translation>
    </message>
    <message>
        <source>nnplayground is free software under the MIT licence.</source>
        <translation>nnplayground es software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Su texto</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>nnplayground stands on these, and on Python (PSF licence). Qt is used under the LGPL.</source>
        <translation>nnplayground se apoya en estas bibliotecas y en Python (licencia PSF). Qt se usa con la LGPL.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>“{name}” came without the text of its licence; its page on the net has it.</source>
        <translation>“{name}” vino sin el texto de su licencia; está en su página web.</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entrenar</translation>
    </message>
    <message>
        <source>One &amp;mini-batch</source>
        <translation>Un &amp;mini-batch</translation>
    </message>
    <message>
        <source>Learn one mini-batch and stand still.</source>
        <translation>Aprender un mini-batch y detenerse.</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>Una épo&amp;ca</translation>
    </message>
    <message>
        <source>Learn to the end of the epoch.</source>
        <translation>Aprender hasta el final de la época.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>Go back to the same start: the same weights and order.</source>
        <translation>Volver al mismo inicio: los mismos pesos y el mismo orden.</translation>
    </message>
    <message>
        <source>Ne&amp;w start</source>
        <translation>&amp;Nuevo inicio</translation>
    </message>
    <message>
        <source>Start again with other weights.</source>
        <translation>Empezar de nuevo con otros pesos.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Stand still after this mini-batch.</source>
        <translation>Detenerse tras este mini-batch.</translation>
    </message>
    <message>
        <source>x = {value}</source>
        <translation>x = {value}</translation>
    </message>
    <message>
        <source>z = {value}</source>
        <translation>z = {value}</translation>
    </message>
    <message>
        <source>a = {value}</source>
        <translation>a = {value}</translation>
    </message>
    <message>
        <source>The cost C(v₁, v₂) seen from above: the stronger the colour, the lower the ground; a line joins places of the same cost. The gradient stands at right angles to the lines, and descent goes against it.</source>
        <translation>El coste C(v₁, v₂) visto desde arriba: cuanto más intenso el color, más bajo el terreno; una línea une sitios del mismo coste. El gradiente es perpendicular a las líneas, y el descenso va en contra de él.</translation>
    </message>
    <message>
        <source>Contour map</source>
        <translation>Mapa de curvas de nivel</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>choose the place of the cross: the start, a guess or a probe</source>
        <translation>elegir el sitio de la cruz: el inicio, una predicción o un sondeo</translation>
    </message>
    <message>
        <source>Fog: choose a place to look at C and ∇C there.</source>
        <translation>Niebla: elegir un sitio para consultar C y ∇C allí.</translation>
    </message>
    <message>
        <source>The axes have different scales.</source>
        <translation>Los ejes tienen escalas distintas.</translation>
    </message>
    <message>
        <source>Insert, Delete</source>
        <translation>Insertar, Suprimir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>See and drive every statement of an introductory course on neural networks.</source>
        <translation>Ver y manejar todo lo que dice un curso de introducción a las redes neuronales.</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Perceptrón</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>A table, images, a text, or points of your own.</source>
        <translation>Una tabla, imágenes, un texto o puntos propios.</translation>
    </message>
    <message>
        <source>Division and scaling</source>
        <translation>División y escalado</translation>
    </message>
    <message>
        <source>Cost and optimiser</source>
        <translation>Coste y optimizador</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>The network stands as it was, and training pauses: Train goes on with it.</source>
        <translation>La red queda como estaba y el entrenamiento se detiene: “Entrenar” sigue con ella.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Nuevo inicio</translation>
    </message>
    <message>
        <source>Back to epoch {epoch}</source>
        <translation>Volver a la época {epoch}</translation>
    </message>
    <message>
        <source>Change the cost to “{cost}” as well</source>
        <translation>Cambiar también el coste a “{cost}”</translation>
    </message>
    <message>
        <source>Halve the rate and go on</source>
        <translation>Reducir la tasa a la mitad y seguir</translation>
    </message>
    <message>
        <source>Clip the gradient and go on</source>
        <translation>Recortar el gradiente y continuar</translation>
    </message>
    <message>
        <source>Train on without this rule</source>
        <translation>Seguir sin esta regla</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>How many runs there are, the one with the present seeds included.</source>
        <translation>Cuántas ejecuciones hay, incluida la de las semillas actuales.</translation>
    </message>
    <message>
        <source>How long each of them is trained, unless a stop rule ends it before.</source>
        <translation>Cuánto se entrena cada una, si antes no la termina una regla de parada.</translation>
    </message>
    <message>
        <source>Other starting weights</source>
        <translation>Otros pesos iniciales</translation>
    </message>
    <message>
        <source>Whether each run begins with weights of its own.</source>
        <translation>Si cada ejecución empieza con sus propios pesos.</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>Otro orden</translation>
    </message>
    <message>
        <source>Whether each run sees the examples in an order of its own; dropout changes with it.</source>
        <translation>Si cada ejecución ve los ejemplos en un orden propio; el dropout cambia con él.</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Otros datos</translation>
    </message>
    <message>
        <source>Whether each run gets examples, and a division of them, of its own.</source>
        <translation>Si cada ejecución recibe ejemplos propios, con su propia división.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>There is no example called “{name}”. Known: {known}.</source>
        <translation>No existe el ejemplo “{name}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Cost: training {cost}</source>
        <translation>Coste: entrenamiento {cost}</translation>
    </message>
    <message>
        <source>validation {cost}</source>
        <translation>validación {cost}</translation>
    </message>
    <message>
        <source>{metric}: training {score}</source>
        <translation>{metric}: entrenamiento {score}</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Red lectora</translation>
    </message>
    <message>
        <source>Network that reads the digits</source>
        <translation>Red que lee los dígitos</translation>
    </message>
    <message>
        <source>Use this in training</source>
        <translation>Usar al entrenar</translation>
    </message>
    <message>
        <source>Change the training images in this way each time they are shown, from now on.</source>
        <translation>Cambiar así las imágenes de entrenamiento cada vez que se muestran, desde ahora.</translation>
    </message>
    <message>
        <source>Open a suitable network</source>
        <translation>Abrir una red adecuada</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The image before any change.</source>
        <translation>La imagen antes de cualquier cambio.</translation>
    </message>
    <message>
        <source>What training may see instead of the original: every time another one.</source>
        <translation>Lo que puede ver el entrenamiento en lugar del original: cada vez otra.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Changes at random</source>
        <translation>Cambios al azar</translation>
    </message>
    <message>
        <source>Other variants</source>
        <translation>Otras variantes</translation>
    </message>
    <message>
        <source>Original and variants</source>
        <translation>Original y variantes</translation>
    </message>
    <message>
        <source>The data in training are no images: open a network that learns digits to use this.</source>
        <translation>Los datos del entrenamiento no son imágenes: para usar esto hay que abrir una red que aprenda dígitos.</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
    <message>
        <source>validation {score}</source>
        <translation>validación {score}</translation>
    </message>
    <message>
        <source>noise {amount}</source>
        <translation>ruido {amount}</translation>
    </message>
    <message>
        <source>{share} of the weights at 0</source>
        <translation>el {share} de los pesos a 0</translation>
    </message>
    <message>
        <source>neurons changed: {count}</source>
        <translation>neuronas cambiadas: {count}</translation>
    </message>
    <message>
        <source>read with {disturbances}</source>
        <translation>se lee con {disturbances}</translation>
    </message>
    <message>
        <source>Open a saved network</source>
        <translation>Abrir una red guardada</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Support vector machine</source>
        <translation>Máquina de vectores de soporte</translation>
    </message>
    <message>
        <source>Whether a support vector machine learns from the same examples.</source>
        <translation>Si una máquina de vectores de soporte aprende de los mismos ejemplos.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>How many mini-batches each network learns, whatever the number of examples.</source>
        <translation>Cuántos mini-batches aprende cada red, sea cual sea el número de ejemplos.</translation>
    </message>
    <message>
        <source>How many runs there are at each point.</source>
        <translation>Cuántas ejecuciones hay en cada punto.</translation>
    </message>
    <message>
        <source>Same λ/n</source>
        <translation>Mismo λ/n</translation>
    </message>
    <message>
        <source>Whether λ shrinks with the number of examples, so that weights decay equally fast.</source>
        <translation>Si λ disminuye con el número de ejemplos, para que los pesos decaigan igual de rápido.</translation>
    </message>
    <message>
        <source>last mini-batch: {cost}</source>
        <translation>último mini-batch: {cost}</translation>
    </message>
    <message>
        <source>{train} training · {validation} validation · {test} test examples</source>
        <translation>{train} entrenamiento · {validation} validación · {test} prueba</translation>
    </message>
    <message>
        <source>Its curve, slope, range and tangent, and the chosen neuron on it.</source>
        <translation>Su curva, su pendiente, su rango y su tangente, con la neurona elegida encima.</translation>
    </message>
    <message>
        <source>Activation card…</source>
        <translation>Ficha de la activación…</translation>
    </message>
    <message>
        <source>{layer}: activation</source>
        <translation>{layer}: activación</translation>
    </message>
    <message>
        <source>The card of its activation: curve, slope, range and tangent.</source>
        <translation>La ficha de su activación: curva, pendiente, rango y tangente.</translation>
    </message>
    <message>
        <source>{layer}: activation card</source>
        <translation>{layer}: ficha de la activación</translation>
    </message>
    <message>
        <source>It remembers: each neuron also gets what the layer answered one step before. A click: forward only.</source>
        <translation>Recuerda: cada neurona recibe además lo que la capa respondió un paso antes. Un clic: solo hacia delante.</translation>
    </message>
    <message>
        <source>It looks forward only: each step by itself. A click lets it remember.</source>
        <translation>Solo mira hacia delante: cada paso por separado. Un clic hace que recuerde.</translation>
    </message>
    <message>
        <source>{layer}: remembers</source>
        <translation>{layer}: recuerda</translation>
    </message>
    <message>
        <source>{layer}: neurons</source>
        <translation>{layer}: neuronas</translation>
    </message>
    <message>
        <source>How many neurons the layer has: type a number.</source>
        <translation>Cuántas neuronas tiene la capa: escribir un número.</translation>
    </message>
    <message>
        <source>{layer}: one neuron less</source>
        <translation>{layer}: una neurona menos</translation>
    </message>
    <message>
        <source>Take a neuron away from this layer.</source>
        <translation>Quitar una neurona de esta capa.</translation>
    </message>
    <message>
        <source>{layer}: one neuron more</source>
        <translation>{layer}: una neurona más</translation>
    </message>
    <message>
        <source>Add a neuron to this layer.</source>
        <translation>Añadir una neurona a esta capa.</translation>
    </message>
    <message>
        <source>{layer}: remove</source>
        <translation>{layer}: quitar</translation>
    </message>
    <message>
        <source>Remove this layer.</source>
        <translation>Quitar esta capa.</translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} de {all}</translation>
    </message>
    <message>
        <source>{count} pixels</source>
        <translation>{count} píxeles</translation>
    </message>
    <message>
        <source>1 quantity</source>
        <translation>1 cantidad</translation>
    </message>
    <message>
        <source>{count} quantities</source>
        <translation>{count} cantidades</translation>
    </message>
    <message>
        <source>Scaling: {name}</source>
        <translation>Escalado: {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>Entrada {name}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type a number; Enter sets it, Esc leaves it as it was.</source>
        <translation>Escribir un número; Intro lo fija, Esc lo deja como estaba.</translation>
    </message>
    <message>
        <source>This is not a number; type one like {example}.</source>
        <translation>Esto no es un número; uno válido sería {example}.</translation>
    </message>
    <message>
        <source>Fold this part away.</source>
        <translation>Plegar esta parte.</translation>
    </message>
    <message>
        <source>Unfold this part.</source>
        <translation>Desplegar esta parte.</translation>
    </message>
    <message>
        <source>move the cursor that reads values</source>
        <translation>mover el cursor que lee valores</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>acercar o alejar</translation>
    </message>
    <message>
        <source>show everything again</source>
        <translation>volver a verlo todo</translation>
    </message>
    <message>
        <source>Wheel, drag or + and − zoom; the mouse or ← and → read values; Home shows everything.</source>
        <translation>La rueda, arrastrar o + y − amplían; el ratón o ← y → leen valores; Inicio lo muestra todo.</translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Show everything again (Home).</source>
        <translation>Mostrarlo todo otra vez (Inicio).</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Show the y axis in powers of ten.</source>
        <translation>Mostrar el eje y en potencias de diez.</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>Eje y logarítmico</translation>
    </message>
    <message>
        <source>put the notice away, once it has the focus</source>
        <translation>quitar el aviso, cuando tiene el foco</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Put this notice away.</source>
        <translation>Quitar este aviso.</translation>
    </message>
    <message>
        <source>Pictures side by side</source>
        <translation>Imágenes lado a lado</translation>
    </message>
    <message>
        <source>choose a picture</source>
        <translation>elegir una imagen</translation>
    </message>
    <message>
        <source>One picture for each neuron: what it looks for. Click to choose one.</source>
        <translation>Una imagen por neurona: lo que busca. Un clic elige una.</translation>
    </message>
    <message>
        <source>{name}: “{given}” is not a number.</source>
        <translation>{name}: “{given}” no es un número.</translation>
    </message>
    <message>
        <source>{name}: {given} is not a whole number.</source>
        <translation>{name}: {given} no es un número entero.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>a step more or less</source>
        <translation>un paso más o menos</translation>
    </message>
    <message>
        <source>a large step</source>
        <translation>un paso grande</translation>
    </message>
    <message>
        <source>take the number over</source>
        <translation>aceptar el número</translation>
    </message>
    <message>
        <source>bring the last good number back</source>
        <translation>recuperar el último número válido</translation>
    </message>
    <message>
        <source>Neuron {index} of hidden layer {layer}</source>
        <translation>Neurona {index} de la capa oculta {layer}</translation>
    </message>
    <message>
        <source>Output for class {name}</source>
        <translation>Salida de la clase {name}</translation>
    </message>
    <message>
        <source>Output {index}</source>
        <translation>Salida {index}</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>clase {name}</translation>
    </message>
    <message>
        <source>All other inputs are at their mean.</source>
        <translation>Las demás entradas están en su media.</translation>
    </message>
    <message>
        <source>{drawn} of {all} examples are drawn.</source>
        <translation>Se dibujan {drawn} de {all} ejemplos.</translation>
    </message>
    <message>
        <source>training {wrong} of {all}</source>
        <translation>entrenamiento {wrong} de {all}</translation>
    </message>
    <message>
        <source>validation {wrong} of {all}</source>
        <translation>validación {wrong} de {all}</translation>
    </message>
    <message>
        <source>Ringed answers are wrong: {train}, {validation}.</source>
        <translation>Las respuestas rodeadas son incorrectas: {train}, {validation}.</translation>
    </message>
    <message>
        <source>Typical distance from the target: training {train}, validation {validation}.</source>
        <translation>Distancia típica al objetivo: entrenamiento {train}, validación {validation}.</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>escalada</translation>
    </message>
    <message>
        <source>uncertainty {value}</source>
        <translation>incertidumbre {value}</translation>
    </message>
    <message>
        <source>no class: code {code} is not in use</source>
        <translation>ninguna clase: el código {code} no se usa</translation>
    </message>
    <message>
        <source>“{name}” is not a network of nnplayground.</source>
        <translation>“{name}” no es una red de nnplayground.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and was not opened: use another copy, or train the network again.</source>
        <translation>“{name}” está dañado y no se ha abierto: hay que usar otra copia, o entrenar la red de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is not a project of nnplayground.</source>
        <translation>“{name}” no es un proyecto de nnplayground.</translation>
    </message>
    <message>
        <source>“{name}” is a trained network alone and no project: “predict” and “explain” open it.</source>
        <translation>“{name}” es solo una red entrenada y no un proyecto: la abren “predict” y “explain”.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and was not opened: use another copy of the project.</source>
        <translation>“{name}” está dañado y no se ha abierto: hay que usar otra copia del proyecto.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer nnplayground: update this one to open it.</source>
        <translation>“{name}” se hizo con un nnplayground más nuevo: actualizar este para abrirlo.</translation>
    </message>
    <message>
        <source>As it stands the project could not be opened again, so it was not saved: {reason}</source>
        <translation>Tal como está, el proyecto no se podría volver a abrir, así que no se ha guardado: {reason}</translation>
    </message>
    <message>
        <source>The trials of the search take more than can be saved: clear them, or begin a new project.</source>
        <translation>Los ensayos de la búsqueda ocupan más de lo que se puede guardar: conviene borrarlos o empezar un proyecto nuevo.</translation>
    </message>
    <message>
        <source>The project would take {size} MB, and {limit} MB is the limit: use a smaller part of your data.</source>
        <translation>El proyecto ocuparía {size} MB, y el límite es {limit} MB: hay que usar una parte menor de los datos.</translation>
    </message>
    <message>
        <source>The notes are too long to be saved: shorten them.</source>
        <translation>Las notas son demasiado largas para guardarlas: acortarlas.</translation>
    </message>
    <message>
        <source>There is too much in the labs to be saved: clear points of a learning curve, or drawings.</source>
        <translation>Hay demasiado en los laboratorios para guardarlo: conviene borrar puntos de una curva de aprendizaje, o dibujos.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB and was not opened.</source>
        <translation>“{name}” ocupa más de {limit} MB y no se ha abierto.</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be read: it is damaged or of another kind.</source>
        <translation>“{name}” no es una imagen que se pueda leer: está dañada o es de otro tipo.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be read: make it smaller first.</source>
        <translation>“{name}” es demasiado grande para leerla: hay que reducirla primero.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>No existe el archivo “{path}”.</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>imagen pegada</translation>
    </message>
    <message>
        <source>There is no picture that can be read.</source>
        <translation>No hay ninguna imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>“{name}” no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The disk is full: “{name}” was not saved. Make room and save again.</source>
        <translation>El disco está lleno: “{name}” no se ha guardado. Hacer sitio y guardar otra vez.</translation>
    </message>
    <message>
        <source>Your share of the disk is full: “{name}” was not saved. Make room and save again.</source>
        <translation>La cuota de disco está llena: “{name}” no se ha guardado. Hacer sitio y guardar otra vez.</translation>
    </message>
    <message>
        <source>“{name}” would become too large for this disk, so it was not saved.</source>
        <translation>“{name}” sería demasiado grande para este disco, así que no se ha guardado.</translation>
    </message>
    <message>
        <source>The folder of “{name}” can only be read: save it somewhere else.</source>
        <translation>La carpeta de “{name}” es de solo lectura: hay que guardarlo en otro sitio.</translation>
    </message>
    <message>
        <source>You may not write “{name}”: save it somewhere else.</source>
        <translation>No hay permiso para escribir “{name}”: hay que guardarlo en otro sitio.</translation>
    </message>
    <message>
        <source>“{name}” holds a line break or another character that cannot be seen: choose another name.</source>
        <translation>“{name}” contiene un salto de línea u otro carácter que no se ve: hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long: choose a shorter one.</source>
        <translation>El nombre “{name}” es demasiado largo: hay que elegir uno más corto.</translation>
    </message>
    <message>
        <source>“{path}” is a folder: add the name of a file.</source>
        <translation>“{path}” es una carpeta: hay que añadir el nombre de un archivo.</translation>
    </message>
    <message>
        <source>“{path}” is not a file: choose another name.</source>
        <translation>“{path}” no es un archivo: hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”: make it first.</source>
        <translation>No existe la carpeta “{folder}”: hay que crearla primero.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: {reason}.</source>
        <translation>“{name}” no se pudo guardar: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a file.</source>
        <translation>“{name}” no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>Open the window. This is what happens without a command.</source>
        <translation>Abre la ventana. Es lo que ocurre sin ninguna orden.</translation>
    </message>
    <message>
        <source>Train a network without a window.</source>
        <translation>Entrena una red sin ventana.</translation>
    </message>
    <message>
        <source>Step the perceptron rule through a logic gate, with every number.</source>
        <translation>Aplica la regla del perceptrón paso a paso a una puerta lógica, con todos los números.</translation>
    </message>
    <message>
        <source>Descend a surface C(v₁, v₂) step by step, with every number.</source>
        <translation>Desciende por una superficie C(v₁, v₂) paso a paso, con todos los números.</translation>
    </message>
    <message>
        <source>Compare the gradients of mini-batches with that of all examples.</source>
        <translation>Compara los gradientes de los mini-batches con el de todos los ejemplos.</translation>
    </message>
    <message>
        <source>Write out one example&apos;s forward and backward pass through a saved network.</source>
        <translation>Escribe las propagaciones hacia delante y hacia atrás de un ejemplo por una red guardada.</translation>
    </message>
    <message>
        <source>Let a saved network go on with a sequence by itself.</source>
        <translation>Dejar que una red guardada continúe sola una secuencia.</translation>
    </message>
    <message>
        <source>Check a folder of lessons, or begin a new one.</source>
        <translation>Comprobar una carpeta de lecciones, o empezar una nueva.</translation>
    </message>
    <message>
        <source>Open a shared state in the window.</source>
        <translation>Abrir en la ventana un estado compartido.</translation>
    </message>
    <message>
        <source>Write out a project: code, weights, history, data, a report.</source>
        <translation>Escribe lo que hay en un proyecto: código, pesos, historial, datos, un informe.</translation>
    </message>
    <message>
        <source>Put the program into the start menu; --remove takes it out.</source>
        <translation>Pone el programa en el menú de inicio; --remove lo quita.</translation>
    </message>
    <message>
        <source>List everything that can be chosen, with its parameters and ranges.</source>
        <translation>Lista todo lo que se puede elegir, con sus parámetros y rangos.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrumpido.</translation>
    </message>
    <message>
        <source>There is no language “{language}”. Known: {known}.</source>
        <translation>No existe el idioma “{language}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>There is no command “{command}”. Known: {known}.</source>
        <translation>No existe la orden “{command}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Usage: nnplayground [COMMAND] [OPTIONS]</source>
        <translation>Uso: nnplayground [ORDEN] [OPCIONES]</translation>
    </message>
    <message>
        <source>nnplayground COMMAND --help lists the options of a command; --version tells the version.</source>
        <translation>nnplayground ORDEN --help lista las opciones de una orden; --version da la versión.</translation>
    </message>
    <message>
        <source>{option}: its value is missing.</source>
        <translation>{option}: falta su valor.</translation>
    </message>
    <message>
        <source>--threads must be a whole number from 1 to {most}.</source>
        <translation>--threads debe ser un número entero de 1 a {most}.</translation>
    </message>
    <message>
        <source>{data}: network {layers} with {parameters} parameters, {examples} examples in mini-batches of {size}.</source>
        <translation>{data}: red {layers} con {parameters} parámetros, {examples} ejemplos en mini-batches de {size}.</translation>
    </message>
    <message>
        <source>{bar} epoch {epoch}, cost {cost}, {rate} mini-batches/s</source>
        <translation>{bar} época {epoch}, coste {cost}, {rate} mini-batches/s</translation>
    </message>
    <message>
        <source>{train}; validation: {validation}</source>
        <translation>{train}; validación: {validation}</translation>
    </message>
    <message>
        <source>Saying the last value again: {figures}</source>
        <translation>Repetir el último valor: {figures}</translation>
    </message>
    <message>
        <source>Untrained: {figures}</source>
        <translation>Sin entrenar: {figures}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {figures}</source>
        <translation>Época {epoch}: {figures}</translation>
    </message>
    <message>
        <source>Test: {figures}</source>
        <translation>Prueba: {figures}</translation>
    </message>
    <message>
        <source>{steps} mini-batches in {seconds} s, {rate} a second; judging took {evaluation} s.</source>
        <translation>{steps} mini-batches en {seconds} s, {rate} por segundo; la evaluación tardó {evaluation} s.</translation>
    </message>
    <message>
        <source>The network is in “{path}”.</source>
        <translation>La red está en “{path}”.</translation>
    </message>
    <message>
        <source>cost {cost}, {metric} {score}</source>
        <translation>coste {cost}, {metric} {score}</translation>
    </message>
    <message>
        <source>List what can be chosen, or only WHAT: {names}.</source>
        <translation>Lista lo que se puede elegir, o solo WHAT: {names}.</translation>
    </message>
    <message>
        <source>Say which network: nnplayground explain FILE --example 0.</source>
        <translation>Hay que decir qué red: nnplayground explain FILE --example 0.</translation>
    </message>
    <message>
        <source>--example must be a whole number from 0, not “{given}”.</source>
        <translation>--example debe ser un número entero desde 0, no “{given}”.</translation>
    </message>
    <message>
        <source>There is no format “{given}”. Known: {known}.</source>
        <translation>No existe el formato “{given}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Write out the forward and backward pass of one example, with every number, for reading or for a page.</source>
        <translation>Escribe las propagaciones hacia delante y hacia atrás de un ejemplo, con todos los números, para leer o para una página.</translation>
    </message>
    <message>
        <source>Which example or sequence of its data, counted from 0; 0 if nothing is said.</source>
        <translation>Qué ejemplo o secuencia de sus datos, contando desde 0; 0 si no se dice nada.</translation>
    </message>
    <message>
        <source>Say which network: nnplayground continue FILE --start TEXT.</source>
        <translation>Hay que decir qué red: nnplayground continue FILE --start TEXT.</translation>
    </message>
    <message>
        <source>--start: “{given}” is no number.</source>
        <translation>--start: “{given}” no es un número.</translation>
    </message>
    <message>
        <source>--start: each step has {quantities} numbers, one for each quantity, and there are {count} in all.</source>
        <translation>--start: cada paso tiene {quantities} números, uno por magnitud, y en total hay {count}.</translation>
    </message>
    <message>
        <source>{option} must be a whole number from 1 to {most}.</source>
        <translation>{option} debe ser un número entero de 1 a {most}.</translation>
    </message>
    <message>
        <source>--temperature must be a number from 0 to {most}.</source>
        <translation>--temperature debe ser un número de 0 a {most}.</translation>
    </message>
    <message>
        <source>Let a network that was taught to continue a sequence go on by itself: each answer is its next input.</source>
        <translation>Dejar que una red a la que se enseñó a continuar una secuencia siga sola: cada respuesta es su siguiente entrada.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 2 the arguments or the file cannot be used.</source>
        <translation>Código de salida: 0 hecho, 2 los argumentos o el archivo no sirven.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>A network kept by “nnplayground train --out”.</source>
        <translation>Una red guardada con “nnplayground train --out”.</translation>
    </message>
    <message>
        <source>How the sequence begins: symbols, or numbers with spaces between them.</source>
        <translation>Cómo empieza la secuencia: símbolos, o números separados por espacios.</translation>
    </message>
    <message>
        <source>How many steps follow; 100 if nothing is said.</source>
        <translation>Cuántos pasos siguen; 100 si no se dice nada.</translation>
    </message>
    <message>
        <source>How bold the choice of a symbol is: 0 always the most probable one, 1 as the network says.</source>
        <translation>Lo atrevida que es la elección de un símbolo: 0 siempre el más probable, 1 como dice la red.</translation>
    </message>
    <message>
        <source>The same number gives the same continuation.</source>
        <translation>El mismo número da la misma continuación.</translation>
    </message>
    <message>
        <source>Language of the text: en or es.</source>
        <translation>Idioma del texto: en o es.</translation>
    </message>
    <message>
        <source>A part of the list.</source>
        <translation>Una parte de la lista.</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>Escribe JSON.</translation>
    </message>
    <message>
        <source>Language of the names: en or es.</source>
        <translation>Idioma de los nombres: en o es.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>There is nothing called “{what}”. Known: {known}.</source>
        <translation>No existe “{what}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Usage: {usage}</source>
        <translation>Uso: {usage}</translation>
    </message>
    <message>
        <source>{option}: its value is missing, or it takes none; --help lists the options.</source>
        <translation>{option}: falta su valor, o no lleva ninguno; --help lista las opciones.</translation>
    </message>
    <message>
        <source>The command line cannot be read: {message}.</source>
        <translation>No se entiende la línea de órdenes: {message}.</translation>
    </message>
    <message>
        <source>“{word}” means nothing here. Did you mean {near}?</source>
        <translation>“{word}” no significa nada aquí. ¿Quizá {near}?</translation>
    </message>
    <message>
        <source>“{word}” means nothing here; --help lists the options.</source>
        <translation>“{word}” no significa nada aquí; --help lista las opciones.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. “nnplayground train” trains without one.</source>
        <translation>No hay ninguna pantalla en la que abrir una ventana. “nnplayground train” entrena sin ella.</translation>
    </message>
    <message>
        <source>The display “{display}” does not answer. “nnplayground train” trains without one.</source>
        <translation>La pantalla “{display}” no responde. “nnplayground train” entrena sin ella.</translation>
    </message>
    <message>
        <source>The system library {library}, which windows need, is missing: install it with the system&apos;s package manager. “nnplayground train” trains without it.</source>
        <translation>Falta la biblioteca del sistema {library}, que las ventanas necesitan: hay que instalarla con el gestor de paquetes del sistema. “nnplayground train” entrena sin ella.</translation>
    </message>
    <message>
        <source>The package {package}, which windows need, is missing: install nnplayground again. “nnplayground train” trains without it.</source>
        <translation>Falta el paquete {package}, que las ventanas necesitan: hay que instalar nnplayground de nuevo. “nnplayground train” entrena sin él.</translation>
    </message>
    <message>
        <source>Start with an example set-up; “nnplayground list” names them.</source>
        <translation>Empieza con un ejemplo preparado; “nnplayground list” los nombra.</translation>
    </message>
    <message>
        <source>Start training at once.</source>
        <translation>Empieza a entrenar enseguida.</translation>
    </message>
    <message>
        <source>Save a picture of the window (PNG) and end.</source>
        <translation>Guarda una imagen de la ventana (PNG) y termina.</translation>
    </message>
    <message>
        <source>How long to wait before the picture; 2 if nothing is said.</source>
        <translation>Cuánto se espera antes de la imagen; 2 si no se dice nada.</translation>
    </message>
    <message>
        <source>One of: {kinds}.</source>
        <translation>Opciones: {kinds}.</translation>
    </message>
    <message>
        <source>Open this lab: {keys}.</source>
        <translation>Abre este laboratorio: {keys}.</translation>
    </message>
    <message>
        <source>Open this page of the lab; an error names those there are.</source>
        <translation>Abre esta página del laboratorio; un error dice cuáles hay.</translation>
    </message>
    <message>
        <source>Say what to open: nnplayground open TEXT or nnplayground open FILE; “Share what I see” makes either.</source>
        <translation>Hay que decir qué se abre: nnplayground open TEXTO o nnplayground open ARCHIVO; “Compartir lo que se ve” hace ambos.</translation>
    </message>
    <message>
        <source>Open the window and show what somebody has shared: a text, which begins with nnplay1:, or a file of it.</source>
        <translation>Abre la ventana y muestra lo que alguien ha compartido: un texto, que empieza por nnplay1:, o un archivo con él.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 no window can be opened, 2 the text or file cannot be used.</source>
        <translation>Código de salida: 0 hecho, 1 no se puede abrir ninguna ventana, 2 el texto o el archivo no sirve.</translation>
    </message>
    <message>
        <source>The text, whole, or the file (*.nnshare).</source>
        <translation>El texto, entero, o el archivo (*.nnshare).</translation>
    </message>
    <message>
        <source>Language of the window: en or es.</source>
        <translation>Idioma de la ventana: en o es.</translation>
    </message>
    <message>
        <source>Give the link or --lab and --page, not both.</source>
        <translation>Hay que dar el enlace, o bien --lab y --page, pero no las dos cosas.</translation>
    </message>
    <message>
        <source>A page needs its lab: give --lab as well. Known: {known}.</source>
        <translation>Una página necesita su laboratorio: hay que dar también --lab. Opciones: {known}.</translation>
    </message>
    <message>
        <source>The picture cannot be saved as “{path}”: there is no such folder.</source>
        <translation>La imagen no se puede guardar como “{path}”: no existe esa carpeta.</translation>
    </message>
    <message>
        <source>There is no project “{path}”.</source>
        <translation>No existe el proyecto “{path}”.</translation>
    </message>
    <message>
        <source>--after must be a number of seconds from 0 to 86400, not “{given}”.</source>
        <translation>--after debe ser un número de segundos de 0 a 86400, no “{given}”.</translation>
    </message>
    <message>
        <source>There is no theme “{given}”. Known: {known}.</source>
        <translation>No existe el tema “{given}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>“{name}” has no parameters of its own: nothing can follow it behind a dot.</source>
        <translation>“{name}” no tiene parámetros propios: tras él no puede ir nada con un punto.</translation>
    </message>
    <message>
        <source>There are {layers} hidden layers and {activations} activations: give one, or one for each layer.</source>
        <translation>Capas ocultas: {layers}; activaciones: {activations}. Hace falta una, o una por capa.</translation>
    </message>
    <message>
        <source>There is no recurrent layer to truncate: ask for one with --recurrent.</source>
        <translation>No hay ninguna capa recurrente que truncar: se pide con --recurrent.</translation>
    </message>
    <message>
        <source>Say which one: --{option}.KIND.{parameter}.</source>
        <translation>Hay que decir cuál: --{option}.KIND.{parameter}.</translation>
    </message>
    <message>
        <source>{component} has no parameter “{name}”. Known: {known}.</source>
        <translation>{component} no tiene el parámetro “{name}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>{purpose} One of: {kinds}.</source>
        <translation>{purpose} Opciones: {kinds}.</translation>
    </message>
    <message>
        <source>What is trained, and how</source>
        <translation>Qué se entrena y cómo</translation>
    </message>
    <message>
        <source>Start from an example set-up; “list” names them.</source>
        <translation>Parte de un ejemplo preparado; “list” los nombra.</translation>
    </message>
    <message>
        <source>Neurons of each hidden layer, with commas: 30 or 16,16; none for no hidden layer.</source>
        <translation>Neuronas de cada capa oculta, con comas: 30 o 16,16; none para no tener ninguna.</translation>
    </message>
    <message>
        <source>Neurons of each recurrent layer, with commas; they stand before those of --hidden.</source>
        <translation>Neuronas de cada capa recurrente, separadas por comas; van antes de las de --hidden.</translation>
    </message>
    <message>
        <source>Learn to continue the text of this file.</source>
        <translation>Aprender a continuar el texto de este archivo.</translation>
    </message>
    <message>
        <source>Learn the series in the table of this file: --data.target names the column that is predicted, --data.time the one that says when, --data.inputs the others that are told (else all, or none).</source>
        <translation>Aprender la serie de la tabla de este archivo: --data.target nombra la columna que se predice, --data.time la que dice cuándo, --data.inputs las demás que se dan a la red (si no, todas; none, ninguna).</translation>
    </message>
    <message>
        <source>All seeds at once: the same number gives the same run.</source>
        <translation>Todas las semillas a la vez: el mismo número da el mismo entrenamiento.</translation>
    </message>
    <message>
        <source>Interrupted: the network is kept as it was after the last mini-batch.</source>
        <translation>Interrumpido: la red queda como estaba tras el último mini-batch.</translation>
    </message>
    <message>
        <source>Done: {epochs} more epochs, as asked.</source>
        <translation>Hecho, como se pidió. Épocas añadidas: {epochs}.</translation>
    </message>
    <message>
        <source>Train a network without a window. Parameters follow what they belong to with a dot, as in --optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” names them all. With a project (*.nnplay), its run goes on: “nnplayground train PROJECT --help” says more.</source>
        <translation>Entrena una red sin ventana. Los parámetros se escriben tras un punto, detrás de aquello a lo que pertenecen, como en --optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” los nombra todos. Con un proyecto (*.nnplay), su entrenamiento continúa: “nnplayground train PROJECT --help” dice más.</translation>
    </message>
    <message>
        <source>Keep the trained network in this file (safetensors), or all of the run in a project (*.nnplay).</source>
        <translation>Conservar la red entrenada en este archivo (safetensors), o todo el entrenamiento en un proyecto (*.nnplay).</translation>
    </message>
    <message>
        <source>All {examples} examples: C = {cost}, ‖∇C‖ = {length}.</source>
        <translation>Los {examples} ejemplos juntos: C = {cost}, ‖∇C‖ = {length}.</translation>
    </message>
    <message>
        <source>{data}: network {layers}, {examples} examples; epochs of training before: {epochs}.</source>
        <translation>{data}: red {layers}, {examples} ejemplos; épocas de entrenamiento previas: {epochs}.</translation>
    </message>
    <message>
        <source>Draw mini-batches and compare their gradients with that of all training examples: by how many degrees they point another way, how long they are, and what the scatter of the single gradients predicts for both.</source>
        <translation>Extrae mini-batches y compara sus gradientes con el de todos los ejemplos de entrenamiento: cuántos grados se desvían, cuánto miden y qué predice para ambas cosas la dispersión de los gradientes sueltos.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 2 the arguments cannot be used or the cost became infinite, 130 interrupted.</source>
        <translation>Código de salida: 0 hecho, 2 los argumentos no sirven o el coste se hizo infinito, 130 interrumpido.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>“{name}” is open in a window: close it there, or say --save with another file.</source>
        <translation>“{name}” está abierto en una ventana: hay que cerrarlo allí, o indicar --save con otro archivo.</translation>
    </message>
    <message>
        <source>--epochs must be a whole number from 1 to 10000000, not “{given}”.</source>
        <translation>--epochs debe ser un número entero de 1 a 10000000, no “{given}”.</translation>
    </message>
    <message>
        <source>Go on with the run of a project as if it had never stopped, and save the project again.</source>
        <translation>Continúa el entrenamiento de un proyecto como si nunca se hubiera detenido, y guarda el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>The network as a program in plain NumPy.</source>
        <translation>La red como programa en NumPy puro.</translation>
    </message>
    <message>
        <source>The network as a program with PyTorch.</source>
        <translation>La red como programa con PyTorch.</translation>
    </message>
    <message>
        <source>The network as a program with Keras.</source>
        <translation>La red como programa con Keras.</translation>
    </message>
    <message>
        <source>The network with its weights (safetensors).</source>
        <translation>La red con sus pesos (safetensors).</translation>
    </message>
    <message>
        <source>The figures after each epoch (CSV with commas and decimal points).</source>
        <translation>Las cifras tras cada época (CSV con comas y punto decimal).</translation>
    </message>
    <message>
        <source>The costs of the mini-batches (CSV with commas and decimal points).</source>
        <translation>Los costes de los mini-batches (CSV con comas y punto decimal).</translation>
    </message>
    <message>
        <source>The examples (CSV with commas and decimal points).</source>
        <translation>Los ejemplos (CSV con comas y punto decimal).</translation>
    </message>
    <message>
        <source>Say what to export and where: nnplayground export PROJECT KIND FILE.</source>
        <translation>Hay que decir qué exportar y dónde: nnplayground export PROJECT KIND FILE.</translation>
    </message>
    <message>
        <source>“{kind}” cannot be exported. Known: {known}.</source>
        <translation>“{kind}” no se puede exportar. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Written: “{path}”.</source>
        <translation>Escrito: “{path}”.</translation>
    </message>
    <message>
        <source>Write out what a project holds. KIND is one of: {kinds}.</source>
        <translation>Escribe lo que contiene un proyecto. KIND es una de estas opciones: {kinds}.</translation>
    </message>
    <message>
        <source>The project (*.nnplay).</source>
        <translation>El proyecto (*.nnplay).</translation>
    </message>
    <message>
        <source>What is written.</source>
        <translation>Lo que se escribe.</translation>
    </message>
    <message>
        <source>Where it is written.</source>
        <translation>Dónde se escribe.</translation>
    </message>
    <message>
        <source>Language of what is written: en or es.</source>
        <translation>Idioma de lo que se escribe: en o es.</translation>
    </message>
    <message>
        <source>End after so many more epochs, if not before.</source>
        <translation>Termina tras este número de épocas más, si no antes.</translation>
    </message>
    <message>
        <source>Save the project in this file and leave the other as it is.</source>
        <translation>Guarda el proyecto en este archivo y deja el otro como está.</translation>
    </message>
    <message>
        <source>Report in JSON, one object a line.</source>
        <translation>Informa en JSON, un objeto por línea.</translation>
    </message>
    <message>
        <source>Processor cores for matrix products; 1 if nothing is said.</source>
        <translation>Núcleos del procesador para los productos de matrices; 1 si no se dice nada.</translation>
    </message>
    <message>
        <source>Say which gate: {known}.</source>
        <translation>Hay que decir qué puerta: {known}.</translation>
    </message>
    <message>
        <source>Step the perceptron rule through a logic gate until it settles or is seen to go round in circles.</source>
        <translation>Aplica la regla del perceptrón paso a paso a una puerta lógica hasta que converge o se ve que da vueltas en círculo.</translation>
    </message>
    <message>
        <source>GATE is one of: {known}. Exit code: 0 done, 2 the arguments cannot be used.</source>
        <translation>GATE es una de: {known}. Código de salida: 0 hecho, 2 los argumentos no sirven.</translation>
    </message>
    <message>
        <source>The gate to learn.</source>
        <translation>La puerta que se aprende.</translation>
    </message>
    <message>
        <source>The weights at the start, with a comma between: 0.9,0.9.</source>
        <translation>Los pesos al principio, con una coma entre ellos: 0.9,0.9.</translation>
    </message>
    <message>
        <source>Give --surface or --formula, not both.</source>
        <translation>Hay que dar --surface o --formula, pero no ambas.</translation>
    </message>
    <message>
        <source>Say which surface: --surface {known}, or --formula.</source>
        <translation>Hay que decir qué superficie: --surface {known}, o --formula.</translation>
    </message>
    <message>
        <source>--start takes two numbers: 0.5,-1, or with decimal commas 0,5;-1.</source>
        <translation>--start lleva dos números: 0.5,-1, o con coma decimal 0,5;-1.</translation>
    </message>
    <message>
        <source>Descend a surface C(v₁, v₂) until it is level, and say for every step what the gradient predicts, −η‖∇C‖² in plain descent, and what really comes of it.</source>
        <translation>Desciende por una superficie C(v₁, v₂) hasta que es llana, y dice en cada paso qué predice el gradiente, −η‖∇C‖² en el descenso simple, y qué resulta de verdad.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, whatever the verdict; 2 the arguments cannot be used.</source>
        <translation>Código de salida: 0 hecho, sea cual sea el veredicto; 2 los argumentos no sirven.</translation>
    </message>
    <message>
        <source>A surface of your own: sin(x)*sin(y)+0.2*x.</source>
        <translation>Una superficie propia: sin(x)*sin(y)+0.2*x.</translation>
    </message>
    <message>
        <source>Print one JSON object for each step, and a last one.</source>
        <translation>Escribe un objeto JSON por paso, y uno final.</translation>
    </message>
    <message>
        <source>Language of the messages: en or es.</source>
        <translation>Idioma de los mensajes: en o es.</translation>
    </message>
    <message>
        <source>“{given}” is not a number.</source>
        <translation>“{given}” no es un número.</translation>
    </message>
    <message>
        <source>There is no {what} called “{key}”. Known: {known}.</source>
        <translation>No existe “{key}” ({what}). Opciones: {known}.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>The bars begin at {share}</source>
        <translation>Las barras empiezan en {share}</translation>
    </message>
    <message>
        <source>There is no {what} called “{key}”. Similar: {known}. All are listed by nnplayground list.</source>
        <translation>No existe “{key}” ({what}). Parecidos: {known}. nnplayground list los enumera todos.</translation>
    </message>
    <message>
        <source>There is no setting called “{name}”.</source>
        <translation>No existe el ajuste “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is missing.</source>
        <translation>Falta “{name}”.</translation>
    </message>
    <message>
        <source>{name}: there is no “{given}”. Known: {known}.</source>
        <translation>{name}: no existe “{given}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>{name}: there is no “{given}”. Similar: {known}.</source>
        <translation>{name}: no existe “{given}”. Parecidos: {known}.</translation>
    </message>
    <message>
        <source>{name}: {given} is not allowed; it must be {allowed}.</source>
        <translation>{name}: {given} no se admite; debe ser {allowed}.</translation>
    </message>
    <message>
        <source>{name}: “{given}” cannot be used here.</source>
        <translation>{name}: “{given}” no se puede usar aquí.</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>Colinas</translation>
    </message>
    <message>
        <source>Round hills and hollows by turns: a curved surface for hidden neurons.</source>
        <translation>Colinas y hondonadas redondas, alternadas: una superficie curva para las neuronas ocultas.</translation>
    </message>
    <message>
        <source>How many hills and hollows there are.</source>
        <translation>Cuántas colinas y hondonadas hay.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>A tilted plane: a single linear neuron can learn it.</source>
        <translation>Un plano inclinado: una sola neurona lineal puede aprenderlo.</translation>
    </message>
    <message>
        <source>Logic gates</source>
        <translation>Puertas lógicas</translation>
    </message>
    <message>
        <source>Points on the plane</source>
        <translation>Puntos en el plano</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regresión</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Secuencias</translation>
    </message>
    <message>
        <source>Real tables</source>
        <translation>Tablas reales</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Datos propios</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>conjunto de datos</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>How many examples are generated, all parts together.</source>
        <translation>Cuántos ejemplos se generan, todas las partes juntas.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>How far the examples stray from the ideal shape: 0 not at all, 1 very far.</source>
        <translation>Cuánto se apartan los ejemplos de la forma ideal: 0 nada, 1 muchísimo.</translation>
    </message>
    <message>
        <source>price = 20 + area + 8 · rooms + area · bathrooms / 2</source>
        <translation>precio = 20 + superficie + 8 · habitaciones + superficie · baños / 2</translation>
    </message>
    <message>
        <source>Invented houses: the price follows from area, rooms and bathrooms.</source>
        <translation>Casas inventadas: el precio depende de la superficie, las habitaciones y los baños.</translation>
    </message>
    <message>
        <source>Typical distance of the price from the formula, as a share of it: 0.05 is 5 %.</source>
        <translation>Distancia típica del precio a la fórmula, como parte de él: 0,05 es el 5 %.</translation>
    </message>
    <message>
        <source>area</source>
        <translation>superficie</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>habitaciones</translation>
    </message>
    <message>
        <source>bathrooms</source>
        <translation>baños</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>thousand €</source>
        <translation>miles de €</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>How many times the four rows are repeated; a single copy is trained whole.</source>
        <translation>Cuántas veces se repiten las cuatro filas; una sola copia se entrena entera.</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs around 0 and 1.</source>
        <translation>Desviación típica de las entradas alrededor de 0 y 1.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>1 only if both inputs are 1: one straight line is enough.</source>
        <translation>1 solo si ambas entradas son 1: basta una recta.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>1 if at least one input is 1: one straight line is enough.</source>
        <translation>1 si al menos una entrada es 1: basta una recta.</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>0 only if both inputs are 1: every other gate can be built from it.</source>
        <translation>0 solo si ambas entradas son 1: con ella se puede construir cualquier otra puerta.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>1 if the inputs differ: no straight line parts them, a hidden layer does.</source>
        <translation>1 si las entradas son distintas: ninguna recta las separa, una capa oculta sí.</translation>
    </message>
    <message>
        <source>coding</source>
        <translation>codificación</translation>
    </message>
    <message>
        <source>One output a class</source>
        <translation>Una salida por clase</translation>
    </message>
    <message>
        <source>Each class has its own output; the highest one is the answer.</source>
        <translation>Cada clase tiene su propia salida; la más alta es la respuesta.</translation>
    </message>
    <message>
        <source>Binary code</source>
        <translation>Código binario</translation>
    </message>
    <message>
        <source>The class number in binary, one output a bit: ten digits need four.</source>
        <translation>El número de la clase en binario, una salida por bit: diez dígitos necesitan cuatro.</translation>
    </message>
    <message>
        <source>Function of x</source>
        <translation>Función de x</translation>
    </message>
    <message>
        <source>A curve y(x): with enough hidden neurons a network can follow any of them.</source>
        <translation>Una curva y(x): con suficientes neuronas ocultas, una red puede seguir cualquiera.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>The curve that the examples lie on.</source>
        <translation>La curva en la que están los ejemplos.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Seno</translation>
    </message>
    <message>
        <source>Sum of sines</source>
        <translation>Suma de senos</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Escalón</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Valor absoluto</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>Cúbica</translation>
    </message>
    <message>
        <source>Sinc</source>
        <translation>Sinc</translation>
    </message>
    <message>
        <source>Sawtooth</source>
        <translation>Diente de sierra</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Falta el archivo {file}.</translation>
    </message>
    <message>
        <source>The file {file} is damaged or was cut off.</source>
        <translation>El archivo {file} está dañado o cortado.</translation>
    </message>
    <message>
        <source>Line {line} has {found} cells where {wanted} belong.</source>
        <translation>Celdas de la línea {line}: {found}; corresponden {wanted}.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is not a number.</source>
        <translation>Línea {line}, columna “{column}”: “{cell}” no es un número.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is not a date.</source>
        <translation>Línea {line}, columna “{column}”: “{cell}” no es una fecha.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is no finite number; leave the cell empty if it is unknown.</source>
        <translation>Línea {line}, columna “{column}”: “{cell}” no es un número finito; si no se conoce, hay que dejar la celda vacía.</translation>
    </message>
    <message>
        <source>Column “{column}” has more than {limit} different texts: leave it out, or make fewer of them.</source>
        <translation>La columna “{column}” tiene más de {limit} textos distintos: hay que quitarla, o reducir los textos.</translation>
    </message>
    <message>
        <source>Column “{column}”: two texts differ only after {limit} letters. Shorten them, or leave the column out.</source>
        <translation>Columna “{column}”: dos textos solo se distinguen después de {limit} letras. Hay que acortarlos o dejar fuera la columna.</translation>
    </message>
    <message>
        <source>From line {line} on this is not {encoding}: choose another encoding.</source>
        <translation>A partir de la línea {line} esto no es {encoding}: hay que elegir otra codificación.</translation>
    </message>
    <message>
        <source>Line {line} cannot be split into cells: is a quotation mark missing there or after it?</source>
        <translation>La línea {line} no se puede dividir en celdas: ¿faltan unas comillas en ella o después?</translation>
    </message>
    <message>
        <source>Line {line} is too long for a table.</source>
        <translation>La línea {line} es demasiado larga para una tabla.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>La tabla no tiene filas.</translation>
    </message>
    <message>
        <source>No column of the table is used: choose at least two.</source>
        <translation>No se usa ninguna columna de la tabla: hay que elegir al menos dos.</translation>
    </message>
    <message>
        <source>This ARFF file cannot be read: “{value}” in row {row} is no declared category of “{name}”.</source>
        <translation>No se puede leer este archivo ARFF: “{value}”, en la fila {row}, no es una categoría declarada de “{name}”.</translation>
    </message>
    <message>
        <source>The table has more than {limit} million cells: leave columns or rows out.</source>
        <translation>La tabla tiene más de {limit} millones de celdas: hay que quitar columnas o filas.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation>El archivo {file} no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} announces {found} values where {wanted} belong.</source>
        <translation>El archivo {file} anuncia {found} valores donde corresponden {wanted}.</translation>
    </message>
    <message>
        <source>The file {file} was cut off: it announces {wanted} values and holds {found}.</source>
        <translation>El archivo {file} está cortado: anuncia {wanted} valores y contiene {found}.</translation>
    </message>
    <message>
        <source>The file {file} holds more than it announces.</source>
        <translation>El archivo {file} contiene más de lo que anuncia.</translation>
    </message>
    <message>
        <source>The content of the file {file} is not the original.</source>
        <translation>El contenido del archivo {file} no es el original.</translation>
    </message>
    <message>
        <source>The file {file} is not an IDX file of whole numbers from 0 to 255.</source>
        <translation>El archivo {file} no es un archivo IDX de números enteros de 0 a 255.</translation>
    </message>
    <message>
        <source>The file {file} holds labels where images belong: is it swapped?</source>
        <translation>El archivo {file} contiene etiquetas donde corresponden imágenes: ¿está intercambiado?</translation>
    </message>
    <message>
        <source>The file {file} holds images where labels belong: is it swapped?</source>
        <translation>El archivo {file} contiene imágenes donde corresponden etiquetas: ¿está intercambiado?</translation>
    </message>
    <message>
        <source>The file {file} has {found} dimensions where {wanted} belong.</source>
        <translation>Dimensiones del archivo {file}: {found}; corresponden {wanted}.</translation>
    </message>
    <message>
        <source>The file {file} announces {found} values: too many to be true.</source>
        <translation>El archivo {file} anuncia {found} valores: demasiados para ser verdad.</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Damero</translation>
    </message>
    <message>
        <source>A board whose squares change class from each to the next.</source>
        <translation>Un tablero cuyas casillas cambian de clase de una a la siguiente.</translation>
    </message>
    <message>
        <source>Squares a side</source>
        <translation>Casillas por lado</translation>
    </message>
    <message>
        <source>How many squares stand along each side.</source>
        <translation>Cuántas casillas hay en cada lado.</translation>
    </message>
    <message>
        <source>How many colours, and so how many classes.</source>
        <translation>Cuántos colores, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>150 flowers of three species, told apart by the size of sepals and petals.</source>
        <translation>150 flores de tres especies, distinguidas por el tamaño de sus sépalos y pétalos.</translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation>largo del sépalo</translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation>ancho del sépalo</translation>
    </message>
    <message>
        <source>petal length</source>
        <translation>largo del pétalo</translation>
    </message>
    <message>
        <source>petal width</source>
        <translation>ancho del pétalo</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>178 Italian wines of three grape varieties, told apart by chemical analysis.</source>
        <translation>178 vinos italianos de tres variedades de uva, distinguidos por análisis químico.</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>alcohol</translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation>ácido málico</translation>
    </message>
    <message>
        <source>ash</source>
        <translation>cenizas</translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation>alcalinidad de las cenizas</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>magnesio</translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation>fenoles totales</translation>
    </message>
    <message>
        <source>flavanoids</source>
        <translation>flavonoides</translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation>fenoles no flavonoides</translation>
    </message>
    <message>
        <source>proanthocyanins</source>
        <translation>proantocianidinas</translation>
    </message>
    <message>
        <source>colour intensity</source>
        <translation>intensidad del color</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>tono</translation>
    </message>
    <message>
        <source>OD280/OD315 of diluted wines</source>
        <translation>OD280/OD315 de vinos diluidos</translation>
    </message>
    <message>
        <source>proline</source>
        <translation>prolina</translation>
    </message>
    <message>
        <source>variety 1</source>
        <translation>variedad 1</translation>
    </message>
    <message>
        <source>variety 2</source>
        <translation>variedad 2</translation>
    </message>
    <message>
        <source>variety 3</source>
        <translation>variedad 3</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama</translation>
    </message>
    <message>
        <source>569 tumours, malignant or benign, described by the cell nuclei in a picture.</source>
        <translation>569 tumores, malignos o benignos, descritos por los núcleos celulares de una imagen.</translation>
    </message>
    <message>
        <source>mean radius</source>
        <translation>radio (media)</translation>
    </message>
    <message>
        <source>mean texture</source>
        <translation>textura (media)</translation>
    </message>
    <message>
        <source>mean perimeter</source>
        <translation>perímetro (media)</translation>
    </message>
    <message>
        <source>mean area</source>
        <translation>área (media)</translation>
    </message>
    <message>
        <source>mean smoothness</source>
        <translation>suavidad (media)</translation>
    </message>
    <message>
        <source>mean compactness</source>
        <translation>compacidad (media)</translation>
    </message>
    <message>
        <source>mean concavity</source>
        <translation>concavidad (media)</translation>
    </message>
    <message>
        <source>mean concave points</source>
        <translation>puntos cóncavos (media)</translation>
    </message>
    <message>
        <source>mean symmetry</source>
        <translation>simetría (media)</translation>
    </message>
    <message>
        <source>mean fractal dimension</source>
        <translation>dimensión fractal (media)</translation>
    </message>
    <message>
        <source>radius error</source>
        <translation>radio (error)</translation>
    </message>
    <message>
        <source>texture error</source>
        <translation>textura (error)</translation>
    </message>
    <message>
        <source>perimeter error</source>
        <translation>perímetro (error)</translation>
    </message>
    <message>
        <source>area error</source>
        <translation>área (error)</translation>
    </message>
    <message>
        <source>smoothness error</source>
        <translation>suavidad (error)</translation>
    </message>
    <message>
        <source>compactness error</source>
        <translation>compacidad (error)</translation>
    </message>
    <message>
        <source>concavity error</source>
        <translation>concavidad (error)</translation>
    </message>
    <message>
        <source>concave points error</source>
        <translation>puntos cóncavos (error)</translation>
    </message>
    <message>
        <source>symmetry error</source>
        <translation>simetría (error)</translation>
    </message>
    <message>
        <source>fractal dimension error</source>
        <translation>dimensión fractal (error)</translation>
    </message>
    <message>
        <source>worst radius</source>
        <translation>radio (peor)</translation>
    </message>
    <message>
        <source>worst texture</source>
        <translation>textura (peor)</translation>
    </message>
    <message>
        <source>worst perimeter</source>
        <translation>perímetro (peor)</translation>
    </message>
    <message>
        <source>worst area</source>
        <translation>área (peor)</translation>
    </message>
    <message>
        <source>worst smoothness</source>
        <translation>suavidad (peor)</translation>
    </message>
    <message>
        <source>worst compactness</source>
        <translation>compacidad (peor)</translation>
    </message>
    <message>
        <source>worst concavity</source>
        <translation>concavidad (peor)</translation>
    </message>
    <message>
        <source>worst concave points</source>
        <translation>puntos cóncavos (peor)</translation>
    </message>
    <message>
        <source>worst symmetry</source>
        <translation>simetría (peor)</translation>
    </message>
    <message>
        <source>worst fractal dimension</source>
        <translation>dimensión fractal (peor)</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>maligno</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>benigno</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Dígitos 8×8</translation>
    </message>
    <message>
        <source>1,797 handwritten digits in 8 × 8 pixels: quick to learn.</source>
        <translation>1797 dígitos escritos a mano en 8 × 8 píxeles: se aprenden rápido.</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>442 patients: how far the illness advances in a year, from ten measurements.</source>
        <translation>442 pacientes: cuánto avanza la enfermedad en un año, a partir de diez medidas.</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>sex (1 or 2)</source>
        <translation>sexo (1 o 2)</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>índice de masa corporal</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>presión arterial</translation>
    </message>
    <message>
        <source>total cholesterol</source>
        <translation>colesterol total</translation>
    </message>
    <message>
        <source>LDL cholesterol</source>
        <translation>colesterol LDL</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>colesterol HDL</translation>
    </message>
    <message>
        <source>total / HDL cholesterol</source>
        <translation>colesterol total / HDL</translation>
    </message>
    <message>
        <source>logarithm of triglycerides</source>
        <translation>logaritmo de los triglicéridos</translation>
    </message>
    <message>
        <source>blood sugar</source>
        <translation>glucosa en sangre</translation>
    </message>
    <message>
        <source>progression of the illness</source>
        <translation>avance de la enfermedad</translation>
    </message>
    <message>
        <source>{reason} It belongs to MNIST: install nnplayground again to restore it.</source>
        <translation>{reason} Pertenece a MNIST: hay que instalar nnplayground de nuevo para recuperarlo.</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>70,000 handwritten digits in 28 × 28 pixels.</source>
        <translation>70&#x202f;000 dígitos escritos a mano en 28 × 28 píxeles.</translation>
    </message>
    <message>
        <source>There is no folder of images yet: choose one with IDX files, such as Fashion-MNIST or EMNIST.</source>
        <translation>Aún no hay ninguna carpeta de imágenes: hay que elegir una con archivos IDX, como Fashion-MNIST o EMNIST.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no pair of IDX files with images and labels for training.</source>
        <translation>La carpeta “{folder}” no tiene un par de archivos IDX con imágenes y etiquetas para entrenar.</translation>
    </message>
    <message>
        <source>The name of the folder “{folder}” holds letters that cannot be kept: rename it.</source>
        <translation>El nombre de la carpeta “{folder}” tiene letras que no se pueden guardar: hay que cambiarlo.</translation>
    </message>
    <message>
        <source>The names of the files “{name}…” hold letters that cannot be kept: rename them.</source>
        <translation>Los nombres de los archivos “{name}…” tienen letras que no se pueden guardar: hay que cambiarlos.</translation>
    </message>
    <message>
        <source>The images in “{folder}” are no longer those of this experiment: choose the folder again.</source>
        <translation>Las imágenes de “{folder}” ya no son las de este experimento: hay que elegir la carpeta otra vez.</translation>
    </message>
    <message>
        <source>Own images</source>
        <translation>Imágenes propias</translation>
    </message>
    <message>
        <source>Images of 28 × 28 pixels in IDX files of yours, such as Fashion-MNIST or EMNIST.</source>
        <translation>Imágenes de 28 × 28 píxeles en archivos IDX propios, como Fashion-MNIST o EMNIST.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Where the IDX files are.</source>
        <translation>Dónde están los archivos IDX.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Which images they are.</source>
        <translation>Qué imágenes son.</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Nombres de las clases</translation>
    </message>
    <message>
        <source>What the classes are called.</source>
        <translation>Cómo se llaman las clases.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Which of several sets in the folder is meant, by the beginning of its file names.</source>
        <translation>Cuál de los varios conjuntos de la carpeta, según el comienzo de sus nombres de archivo.</translation>
    </message>
    <message>
        <source>Rows as columns</source>
        <translation>Filas por columnas</translation>
    </message>
    <message>
        <source>Whether rows and columns of the images are exchanged, as in EMNIST.</source>
        <translation>Si las filas y columnas de las imágenes están intercambiadas, como en EMNIST.</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>How many images the network learns from; 0 takes all that are not kept to judge it.</source>
        <translation>De cuántas imágenes aprende la red; 0 toma todas las que no se guardan para evaluarla.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be read: {reason}.</source>
        <translation>La carpeta “{folder}” no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>There are more than {limit} images: use fewer.</source>
        <translation>Hay más de {limit} imágenes: hay que usar menos.</translation>
    </message>
    <message>
        <source>The labels in “{folder}” name {count} classes; 2 to {limit} can be learnt, all in the training part.</source>
        <translation>Clases que nombran las etiquetas de “{folder}”: {count}; se pueden aprender de 2 a {limit}, todas en la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>The images in {file} have {rows} × {columns} pixels where 28 × 28 belong.</source>
        <translation>Las imágenes de {file} tienen {rows} × {columns} píxeles donde corresponden 28 × 28.</translation>
    </message>
    <message>
        <source>{file} has {images} images and {labels} labels: the files do not belong together.</source>
        <translation>{file} tiene {images} imágenes y {labels} etiquetas: los archivos no van juntos.</translation>
    </message>
    <message>
        <source>How many images the network learns from; fewer show overfitting.</source>
        <translation>De cuántas imágenes aprende la red; con menos se ve el sobreajuste.</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Imágenes de validación</translation>
    </message>
    <message>
        <source>How many images judge the network while it learns; 10,000 others are kept for the test.</source>
        <translation>Cuántas imágenes evalúan la red mientras aprende; otras 10&#x202f;000 se guardan para la prueba.</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>The share of the examples that the network learns from.</source>
        <translation>La parte de los ejemplos de la que aprende la red.</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>The share that is only used to judge; what is left over is kept for the final test.</source>
        <translation>La parte que solo se usa para evaluar; lo que sobra se guarda para la prueba final.</translation>
    </message>
    <message>
        <source>Balanced classes</source>
        <translation>Clases equilibradas</translation>
    </message>
    <message>
        <source>Whether training examples of rare classes are repeated until all are equally frequent.</source>
        <translation>Si los ejemplos de entrenamiento de clases raras se repiten hasta que todas son igual de frecuentes.</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>Etiquetas erróneas</translation>
    </message>
    <message>
        <source>The share of the training examples that get a wrong class; the other parts keep the right ones.</source>
        <translation>La parte de los ejemplos de entrenamiento que recibe una clase errónea; las otras partes conservan las correctas.</translation>
    </message>
    <message>
        <source>No example is left for training: make the training part larger.</source>
        <translation>No queda ningún ejemplo para entrenar: hay que agrandar la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>The training part has no example of class “{name}”: add examples or make the training part larger.</source>
        <translation>La parte de entrenamiento no tiene ningún ejemplo de la clase “{name}”: hay que añadir ejemplos o agrandar esa parte.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Espirales</translation>
    </message>
    <message>
        <source>Two to five arms wound around each other, one class each: the hardest shape.</source>
        <translation>De dos a cinco brazos enrollados entre sí, una clase cada uno: la forma más difícil.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Brazos</translation>
    </message>
    <message>
        <source>How many arms, and so how many classes.</source>
        <translation>Cuántos brazos, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Vueltas</translation>
    </message>
    <message>
        <source>How many turns an arm makes on its way out from the centre; its points begin a tenth of the way out.</source>
        <translation>Cuántas vueltas da un brazo desde el centro hacia fuera; sus puntos empiezan a una décima parte del camino.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>Dos medias lunas que se entrelazan.</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>escalado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The network gets the values as they are.</source>
        <translation>La red recibe los valores tal como son.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Each input gets mean 0 and standard deviation 1 over the training examples.</source>
        <translation>Cada entrada queda con media 0 y desviación típica 1 en los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>The smallest training value of each input becomes 0, the largest 1.</source>
        <translation>El menor valor de entrenamiento de cada entrada pasa a ser 0, y el mayor, 1.</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>De −1 a 1</translation>
    </message>
    <message>
        <source>The smallest training value of each input becomes −1, the largest 1.</source>
        <translation>El menor valor de entrenamiento de cada entrada pasa a ser −1, y el mayor, 1.</translation>
    </message>
    <message>
        <source>The horizontal coordinate.</source>
        <translation>La coordenada horizontal.</translation>
    </message>
    <message>
        <source>The vertical coordinate.</source>
        <translation>La coordenada vertical.</translation>
    </message>
    <message>
        <source>The square of the horizontal coordinate.</source>
        <translation>El cuadrado de la coordenada horizontal.</translation>
    </message>
    <message>
        <source>The square of the vertical coordinate.</source>
        <translation>El cuadrado de la coordenada vertical.</translation>
    </message>
    <message>
        <source>The product of both coordinates.</source>
        <translation>El producto de ambas coordenadas.</translation>
    </message>
    <message>
        <source>The sine of the horizontal coordinate.</source>
        <translation>El seno de la coordenada horizontal.</translation>
    </message>
    <message>
        <source>The sine of the vertical coordinate.</source>
        <translation>El seno de la coordenada vertical.</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>aumento de datos</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Moves each image a little in any direction.</source>
        <translation>Mueve cada imagen un poco en cualquier dirección.</translation>
    </message>
    <message>
        <source>Shift up to</source>
        <translation>Desplazar hasta</translation>
    </message>
    <message>
        <source>How far an image moves at most.</source>
        <translation>Cuánto se mueve una imagen como mucho.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Turns each image a little about its centre.</source>
        <translation>Gira cada imagen un poco alrededor de su centro.</translation>
    </message>
    <message>
        <source>Turn up to</source>
        <translation>Girar hasta</translation>
    </message>
    <message>
        <source>How far an image turns at most, either way.</source>
        <translation>Cuánto gira una imagen como mucho, en ambos sentidos.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Makes each image a little larger or smaller, its height and width apart.</source>
        <translation>Hace cada imagen un poco más grande o más pequeña, el alto y el ancho por separado.</translation>
    </message>
    <message>
        <source>Scale up to</source>
        <translation>Escalar hasta</translation>
    </message>
    <message>
        <source>How much larger or smaller an image becomes at most.</source>
        <translation>Cuánto más grande o más pequeña se hace una imagen como mucho.</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>Slants each image to the left or right, as handwriting does.</source>
        <translation>Inclina cada imagen a izquierda o derecha, como la letra a mano.</translation>
    </message>
    <message>
        <source>Slant up to</source>
        <translation>Inclinar hasta</translation>
    </message>
    <message>
        <source>How far upright strokes lean at most.</source>
        <translation>Cuánto se inclinan como mucho los trazos verticales.</translation>
    </message>
    <message>
        <source>Elastic distortion</source>
        <translation>Distorsión elástica</translation>
    </message>
    <message>
        <source>Bends each image like rubber, as no two hands write alike.</source>
        <translation>Dobla cada imagen como si fuera de goma: no hay dos manos que escriban igual.</translation>
    </message>
    <message>
        <source>Strength α</source>
        <translation>Fuerza α</translation>
    </message>
    <message>
        <source>How hard the pixels are pushed; 34 moves them by some 1.4 pixels at σ 4.</source>
        <translation>Con qué fuerza se empujan los píxeles; 34 los mueve unos 1,4 píxeles con σ 4.</translation>
    </message>
    <message>
        <source>Smoothness σ</source>
        <translation>Suavidad σ</translation>
    </message>
    <message>
        <source>Over how many pixels the push is evened out; large values bend the whole image.</source>
        <translation>En cuántos píxeles se reparte el empuje; los valores grandes doblan la imagen entera.</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>Grosor del trazo</translation>
    </message>
    <message>
        <source>Makes the strokes of each image a little thicker or thinner.</source>
        <translation>Hace los trazos de cada imagen un poco más gruesos o más finos.</translation>
    </message>
    <message>
        <source>Thicker or thinner by</source>
        <translation>Más grueso o fino en</translation>
    </message>
    <message>
        <source>How far the edge of a stroke moves at most.</source>
        <translation>Cuánto se mueve como mucho el borde de un trazo.</translation>
    </message>
    <message>
        <source>Makes every pixel a little darker or lighter at random.</source>
        <translation>Hace cada píxel un poco más oscuro o más claro al azar.</translation>
    </message>
    <message>
        <source>How far the ink of a pixel strays; 1 is the whole range.</source>
        <translation>Cuánto se desvía la tinta de un píxel; 1 es el rango entero.</translation>
    </message>
    <message>
        <source>XOR clouds</source>
        <translation>Nubes XOR</translation>
    </message>
    <message>
        <source>Four clouds, one a quadrant; opposite ones belong to the same class.</source>
        <translation>Cuatro nubes, una por cuadrante; las opuestas son de la misma clase.</translation>
    </message>
    <message>
        <source>Gaussian clouds</source>
        <translation>Nubes gaussianas</translation>
    </message>
    <message>
        <source>Two to six round clouds, one class each; noise makes them overlap.</source>
        <translation>De dos a seis nubes redondas, una clase cada una; el ruido hace que se solapen.</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>How many clouds, and so how many classes.</source>
        <translation>Cuántas nubes, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>A disc inside a ring: no straight line parts them.</source>
        <translation>Un disco dentro de un anillo: ninguna recta los separa.</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Anillos</translation>
    </message>
    <message>
        <source>Two to five rings around one centre, one class each.</source>
        <translation>De dos a cinco anillos alrededor de un centro, una clase cada uno.</translation>
    </message>
    <message>
        <source>How many rings, and so how many classes.</source>
        <translation>Cuántos anillos, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>The weight at the start.</source>
        <translation>El peso al principio.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>The bias at the start.</source>
        <translation>El bias al principio.</translation>
    </message>
    <message>
        <source>Input x</source>
        <translation>Entrada x</translation>
    </message>
    <message>
        <source>The only input, always the same.</source>
        <translation>La única entrada, siempre la misma.</translation>
    </message>
    <message>
        <source>Desired output y</source>
        <translation>Salida deseada y</translation>
    </message>
    <message>
        <source>What the neuron should answer.</source>
        <translation>Lo que la neurona debería responder.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>Tasa de aprendizaje η</translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation>La longitud de cada paso.</translation>
    </message>
    <message>
        <source>How many steps are taken.</source>
        <translation>Cuántos pasos se dan.</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>Divide by the temperature</source>
        <translation>Dividir entre T</translation>
    </message>
    <message>
        <source>Shift, so that the largest is 0</source>
        <translation>Desplazar para que la mayor sea 0</translation>
    </message>
    <message>
        <source>Powers of e</source>
        <translation>Potencias de e</translation>
    </message>
    <message>
        <source>Divide by their sum</source>
        <translation>Dividir entre su suma</translation>
    </message>
    <message>
        <source>Slope of the cost</source>
        <translation>Pendiente del coste</translation>
    </message>
    <message>
        <source>Times the Jacobian</source>
        <translation>Por la matriz jacobiana</translation>
    </message>
    <message>
        <source>It collapses</source>
        <translation>Se simplifica</translation>
    </message>
    <message>
        <source>The temperature must be a number above 0.</source>
        <translation>La temperatura debe ser un número mayor que 0.</translation>
    </message>
    <message>
        <source>There are {count} outputs; choose one of them as the right class.</source>
        <translation>Hay {count} salidas; una de ellas debe ser la clase correcta.</translation>
    </message>
    <message>
        <source>(sum of {count} products: {sum})</source>
        <translation>(suma de {count} productos: {sum})</translation>
    </message>
    <message>
        <source>The inputs stand in layer 1; nothing is computed yet.</source>
        <translation>Las entradas están en la capa 1; aún no se ha calculado nada.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}</source>
        <translation>Capa {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>input {source}: {value} × weight {weight} = {product}; sum so far {sum}.</source>
        <translation>entrada {source}: {value} × peso {weight} = {product}; suma hasta ahora {sum}.</translation>
    </message>
    <message>
        <source>add the bias {bias}: z = {sum}.</source>
        <translation>sumar el bias {bias}: z = {sum}.</translation>
    </message>
    <message>
        <source>{activation} of z = {z} is a = {a}.</source>
        <translation>{activation} de z = {z} es a = {a}.</translation>
    </message>
    <message>
        <source>The forward pass is done.</source>
        <translation>La propagación hacia delante está hecha.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: multiply input {source} by its weight.</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: multiplicar la entrada {source} por su peso.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: multiply the answer of neuron {source} by its weight.</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: multiplicar la respuesta de la neurona {source} por su peso.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: add the bias.</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: sumar el bias.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: apply the activation ({activation}).</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: aplicar la activación ({activation}).</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Un producto</translation>
    </message>
    <message>
        <source>One example</source>
        <translation>Un ejemplo</translation>
    </message>
    <message>
        <source>One pass</source>
        <translation>Una pasada</translation>
    </message>
    <message>
        <source>There are {weights} weights for {inputs} inputs; give one weight for each input.</source>
        <translation>Pesos: {weights}; entradas: {inputs}. Hace falta un peso por entrada.</translation>
    </message>
    <message>
        <source>The table asks for 0 and for 1 for the same inputs, so no weights can get both rows right.</source>
        <translation>La tabla pide 0 y también 1 para las mismas entradas, así que ningún peso puede acertar las dos filas.</translation>
    </message>
    <message>
        <source>No straight line parts the ones from the zeros, and a single perceptron can only draw a straight line: a hidden layer is needed.</source>
        <translation>Ninguna recta separa los unos de los ceros, y un solo perceptrón solo puede trazar una recta: hace falta una capa oculta.</translation>
    </message>
    <message>
        <source>A line exists, but with the bias frozen the rule does not get to it: train the bias, too.</source>
        <translation>Existe una recta, pero con el bias congelado la regla no llega a ella: hay que entrenar también el bias.</translation>
    </message>
    <message>
        <source>A line exists, but the shortened rule moves all weights alike and does not get to it: use the rule with x and train the bias.</source>
        <translation>Existe una recta, pero la regla abreviada mueve todos los pesos por igual y no llega a ella: hay que usar la regla con x y entrenar el bias.</translation>
    </message>
    <message>
        <source>Start with {weights}.</source>
        <translation>Al empezar: {weights}.</translation>
    </message>
    <message>
        <source>The sum is done: Σ = {sum} = {total}. The threshold is θ = {threshold}.</source>
        <translation>La suma está completa: Σ = {sum} = {total}. El umbral es θ = {threshold}.</translation>
    </message>
    <message>
        <source>Add the bias: z = {sum} = {z}.</source>
        <translation>Sumar el bias: z = {sum} = {z}.</translation>
    </message>
    <message>
        <source>w{number} · x{number} = {weight} · {input} = {product}.</source>
        <translation>w{number} · x{number} = {weight} · {input} = {product}.</translation>
    </message>
    <message>
        <source>Example {row}: {x}, desired {desired}.</source>
        <translation>Ejemplo {row}: {x}, deseado {desired}.</translation>
    </message>
    <message>
        <source>Sum so far: {sum}.</source>
        <translation>Suma hasta ahora: {sum}.</translation>
    </message>
    <message>
        <source>{comparison}, so the output is {output}.</source>
        <translation>{comparison}, así que la salida es {output}.</translation>
    </message>
    <message>
        <source>Desired {desired}: right.</source>
        <translation>Deseado {desired}: correcto.</translation>
    </message>
    <message>
        <source>Desired {desired}: wrong, error e = {desired} − {output} = {error}.</source>
        <translation>Deseado {desired}: incorrecto, error e = {desired} − {output} = {error}.</translation>
    </message>
    <message>
        <source>The perceptron was right, so nothing changes: {weights}.</source>
        <translation>El perceptrón acertó, así que nada cambia: {weights}.</translation>
    </message>
    <message>
        <source>New weights: {changes}.</source>
        <translation>Pesos nuevos: {changes}.</translation>
    </message>
    <message>
        <source>Nothing moves: every input that counts is 0 and the threshold is frozen.</source>
        <translation>Nada se mueve: todas las entradas que cuentan son 0 y el umbral está congelado.</translation>
    </message>
    <message>
        <source>Nothing moves: every input that counts is 0 and the bias is frozen.</source>
        <translation>Nada se mueve: todas las entradas que cuentan son 0 y el bias está congelado.</translation>
    </message>
    <message>
        <source>θ = {threshold} (frozen)</source>
        <translation>θ = {threshold} (congelado)</translation>
    </message>
    <message>
        <source>b = {bias} (frozen)</source>
        <translation>b = {bias} (congelado)</translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation>Ya no queda nada por hacer.</translation>
    </message>
    <message>
        <source>Next: multiply w{number} by x{number} and add it to the sum.</source>
        <translation>Siguiente: multiplicar w{number} por x{number} y sumarlo.</translation>
    </message>
    <message>
        <source>Next: add the bias.</source>
        <translation>Siguiente: sumar el bias.</translation>
    </message>
    <message>
        <source>Next: take the threshold.</source>
        <translation>Siguiente: tomar el umbral.</translation>
    </message>
    <message>
        <source>Next: compare z with 0.</source>
        <translation>Siguiente: comparar z con 0.</translation>
    </message>
    <message>
        <source>Next: compare Σ with θ.</source>
        <translation>Siguiente: comparar Σ con θ.</translation>
    </message>
    <message>
        <source>Next: correct the weights.</source>
        <translation>Siguiente: corregir los pesos.</translation>
    </message>
    <message>
        <source>Next: go on, the answer is right.</source>
        <translation>Siguiente: continuar, la respuesta es correcta.</translation>
    </message>
    <message>
        <source>pass {number}</source>
        <translation>pasada {number}</translation>
    </message>
    <message>
        <source>pass {number}, example {place}</source>
        <translation>pasada {number}, ejemplo {place}</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>capa {layer}</translation>
    </message>
    <message>
        <source>Next: all that is left, in one step.</source>
        <translation>Sigue: todo lo que queda, de una vez.</translation>
    </message>
    <message>
        <source>Next: what is left of {place}, in one step.</source>
        <translation>Sigue: lo que queda de {place}, de una vez.</translation>
    </message>
    <message>
        <source>Next: {place}, in one step.</source>
        <translation>Sigue: {place}, de una vez.</translation>
    </message>
    <message>
        <source>Converged: pass {passes} had no error.</source>
        <translation>Converge: la pasada {passes} no tuvo errores.</translation>
    </message>
    <message>
        <source>Not settled after {passes} passes: it neither ends nor repeats itself.</source>
        <translation>Sin decidir tras {passes} pasadas: ni termina ni se repite.</translation>
    </message>
    <message>
        <source>Passes finished: {passes}.</source>
        <translation>Pasadas terminadas: {passes}.</translation>
    </message>
    <message>
        <source>It will never converge: after {count} more examples it is back at {weights}, at the same place of the pass, and everything repeats.</source>
        <translation>Nunca convergerá: tras {count} ejemplos más está de nuevo en {weights}, en el mismo lugar de la pasada, y todo se repite.</translation>
    </message>
    <message>
        <source>Rows {first} and {second} have the same inputs {x} but ask for {one} and for {other}: nothing can give both.</source>
        <translation>Las filas {first} y {second} tienen las mismas entradas {x} pero piden {one} y {other}: nada puede dar ambas.</translation>
    </message>
    <message>
        <source>Pass {number}</source>
        <translation>Pasada {number}</translation>
    </message>
    <message>
        <source>Layer {layer} uses the step function: it is flat on both sides of its jump, so the error would come back as 0. Choose another activation, or open the perceptron lab, whose rule needs no slope.</source>
        <translation>La capa {layer} usa la función escalón: es plana a ambos lados del salto, así que el error volvería como 0. Hay que elegir otra activación, o abrir el laboratorio del perceptrón, cuya regla no necesita pendiente.</translation>
    </message>
    <message>
        <source>Say which output is desired: the error cannot be computed without it.</source>
        <translation>Hay que decir qué salida se desea: sin ella no se puede calcular el error.</translation>
    </message>
    <message>
        <source>Every value must be a number, for example 0.5.</source>
        <translation>Cada valor debe ser un número, por ejemplo 0,5.</translation>
    </message>
    <message>
        <source>{found} values were given; this network needs {count}.</source>
        <translation>Valores dados: {found}; esta red necesita {count}.</translation>
    </message>
    <message>
        <source>Every value must be a finite number: one of them is not.</source>
        <translation>Cada valor debe ser un número finito: uno de ellos no lo es.</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>What the network has to learn.</source>
        <translation>Lo que la red tiene que aprender.</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation>Neuronas ocultas</translation>
    </message>
    <message>
        <source>What each hidden neuron makes of its sum.</source>
        <translation>Lo que cada neurona oculta hace con su suma.</translation>
    </message>
    <message>
        <source>The value that every weight starts with.</source>
        <translation>El valor con el que empieza cada peso.</translation>
    </message>
    <message>
        <source>Grain of noise</source>
        <translation>Pizca de ruido</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each weight at the start; 0 leaves them equal.</source>
        <translation>Desviación típica de lo que se suma a cada peso al principio; con 0 quedan iguales.</translation>
    </message>
    <message>
        <source>Chooses the noise.</source>
        <translation>Elige el ruido.</translation>
    </message>
    <message>
        <source>This activation cannot be trained in a hidden layer: choose another one, for example tanh.</source>
        <translation>Esta activación no se puede entrenar en una capa oculta: hay que elegir otra, por ejemplo tanh.</translation>
    </message>
    <message>
        <source>There is no example {number}: the data have {count}, counted from 0.</source>
        <translation>No existe el ejemplo {number}: los datos tienen {count}, contados desde 0.</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>ninguna clase</translation>
    </message>
    <message>
        <source>Penalties and dropout are left out: this is the cost of the example alone.</source>
        <translation>Sin penalizaciones ni dropout: este es el coste del ejemplo por sí solo.</translation>
    </message>
    <message>
        <source>The update is that of plain gradient descent: w − η ∂C/∂w.</source>
        <translation>La actualización es la del descenso de gradiente simple: w − η ∂C/∂w.</translation>
    </message>
    <message>
        <source>Network {shape}: {activations}</source>
        <translation>Red {shape}: {activations}</translation>
    </message>
    <message>
        <source>Example {number}</source>
        <translation>Ejemplo {number}</translation>
    </message>
    <message>
        <source>Output: {values}</source>
        <translation>Salida: {values}</translation>
    </message>
    <message>
        <source>desired: {value}</source>
        <translation>deseado: {value}</translation>
    </message>
    <message>
        <source>Answer: {answer}; right: {right}</source>
        <translation>Respuesta: {answer}; correcta: {right}</translation>
    </message>
    <message>
        <source>Desired: {values}</source>
        <translation>Deseado: {values}</translation>
    </message>
    <message>
        <source>FORWARD</source>
        <translation>HACIA DELANTE</translation>
    </message>
    <message>
        <source>Layer {layer} ({activation})</source>
        <translation>Capa {layer} ({activation})</translation>
    </message>
    <message>
        <source>BACKWARD</source>
        <translation>HACIA ATRÁS</translation>
    </message>
    <message>
        <source>Cost ({name}): C = {cost}</source>
        <translation>Coste ({name}): C = {cost}</translation>
    </message>
    <message>
        <source>Layer {layer}</source>
        <translation>Capa {layer}</translation>
    </message>
    <message>
        <source>({count} more weights and biases; JSON lists all.)</source>
        <translation>(Pesos y bias que no se muestran: {count}; el JSON los lista todos.)</translation>
    </message>
    <message>
        <source>({count} more: {sum})</source>
        <translation>({count} más: {sum})</translation>
    </message>
    <message>
        <source>measured {value} {sign}</source>
        <translation>medido {value} {sign}</translation>
    </message>
    <message>
        <source>Output error</source>
        <translation>Error de salida</translation>
    </message>
    <message>
        <source>Error one layer back</source>
        <translation>Error una capa atrás</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Pesos y bias</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>Una neurona</translation>
    </message>
    <message>
        <source>One layer</source>
        <translation>Una capa</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Todo de una vez</translation>
    </message>
    <message>
        <source>Convention: ½ and the mean over examples (deck A), so ∂C/∂a = a − y.</source>
        <translation>Convenio: ½ y media de los ejemplos (presentación A), así que ∂C/∂a = a − y.</translation>
    </message>
    <message>
        <source>Convention: plain sum (deck B), so ∂C/∂a = 2(a − y), twice deck A&apos;s.</source>
        <translation>Convenio: suma simple (presentación B), así que ∂C/∂a = 2(a − y), el doble que en la presentación A.</translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = 2(a − y)/m.</source>
        <translation>Convenio: media de las m salidas, así que ∂C/∂a = 2(a − y)/m.</translation>
    </message>
    <message>
        <source>Convention: sum over the outputs, so ∂C/∂a = (a − y)/(a(1 − a)).</source>
        <translation>Convenio: suma de las salidas, así que ∂C/∂a = (a − y)/(a(1 − a)).</translation>
    </message>
    <message>
        <source>Convention: the logarithm of the right class, so ∂C/∂a = −y/a.</source>
        <translation>Convenio: el logaritmo de la clase correcta, así que ∂C/∂a = −y/a.</translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = ±1/m.</source>
        <translation>Convenio: media de las m salidas, así que ∂C/∂a = ±1/m.</translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = (a − y)/m, cut off at ±d/m.</source>
        <translation>Convenio: media de las m salidas, así que ∂C/∂a = (a − y)/m, recortada en ±d/m.</translation>
    </message>
    <message>
        <source>(slope left out)</source>
        <translation>(sin la pendiente)</translation>
    </message>
    <message>
        <source>The forward pass is done; the error has not been sent back yet.</source>
        <translation>La propagación hacia delante está hecha; el error todavía no se ha propagado hacia atrás.</translation>
    </message>
    <message>
        <source>The backward pass is done.</source>
        <translation>La propagación hacia atrás está hecha.</translation>
    </message>
    <message>
        <source>Next: {name} minus η times its gradient.</source>
        <translation>Siguiente: {name} menos η por su gradiente.</translation>
    </message>
    <message>
        <source>Output {neuron}: the cost changes by {value} for each unit of its value a.</source>
        <translation>Salida {neuron}: el coste cambia {value} por cada unidad de su valor a.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the slope of its activation is {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: la pendiente de su activación es {value}.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: its error is δ = {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: su error es δ = {value}.</translation>
    </message>
    <message>
        <source>Next: how the cost changes with output {neuron}.</source>
        <translation>Siguiente: cómo cambia el coste con la salida {neuron}.</translation>
    </message>
    <message>
        <source>Next: the slope of the activation of neuron {neuron} in layer {layer}.</source>
        <translation>Siguiente: la pendiente de la activación de la neurona {neuron} en la capa {layer}.</translation>
    </message>
    <message>
        <source>Next: the error δ of layer {layer}, neuron {neuron}.</source>
        <translation>Siguiente: el error δ de la capa {layer}, neurona {neuron}.</translation>
    </message>
    <message>
        <source>Guess all {count} weights.</source>
        <translation>Hay que predecir los {count} pesos.</translation>
    </message>
    <message>
        <source>A guess must be a number, for example 0.4.</source>
        <translation>Una predicción debe ser un número, por ejemplo 0,4.</translation>
    </message>
    <message>
        <source>of the range</source>
        <translation>del rango</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Weights, bias and scale must be finite numbers.</source>
        <translation>Los pesos, el bias y la escala deben ser números finitos.</translation>
    </message>
    <message>
        <source>Give {count} inputs and {count} changes of weights.</source>
        <translation>Hacen falta {count} entradas y {count} cambios de pesos.</translation>
    </message>
    <message>
        <source>δ and the four equations</source>
        <translation>δ y las cuatro ecuaciones</translation>
    </message>
    <message>
        <source>One partial derivative at a time</source>
        <translation>Una derivada parcial a la vez</translation>
    </message>
    <message>
        <source>{name} = {slope} is close to 0: a small push here hardly moves the cost.</source>
        <translation>{name} = {slope} está cerca de 0: un empujón pequeño aquí apenas cambia el coste.</translation>
    </message>
    <message>
        <source>{name} = {slope} is negative: increase Δ to lower the cost.</source>
        <translation>{name} = {slope} es negativo: aumentar Δ para bajar el coste.</translation>
    </message>
    <message>
        <source>{name} = {slope} is positive: decrease Δ to lower the cost.</source>
        <translation>{name} = {slope} es positivo: reducir Δ para bajar el coste.</translation>
    </message>
    <message>
        <source>A forward and a backward pass by hand</source>
        <translation>Propagación hacia delante y hacia atrás, paso a paso</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Push an example through the network, product by product.</source>
        <translation>Pasa un ejemplo por la red, producto a producto.</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Hacia atrás</translation>
    </message>
    <message>
        <source>Deck A: δ</source>
        <translation>Presentación A: δ</translation>
    </message>
    <message>
        <source>Deck B: EC, EP, EB</source>
        <translation>Presentación B: EC, EP, EB</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>The table is empty: add at least one example.</source>
        <translation>La tabla está vacía: hay que añadir al menos un ejemplo.</translation>
    </message>
    <message>
        <source>The table has {count} inputs; it must have 1 to {limit}.</source>
        <translation>La tabla tiene {count} entradas; debe tener de 1 a {limit}.</translation>
    </message>
    <message>
        <source>There are {rows} rows but {answers} desired outputs; give each row one.</source>
        <translation>Filas: {rows}; salidas deseadas: {answers}. Hace falta una por fila.</translation>
    </message>
    <message>
        <source>Row {row} has {found} inputs instead of {count}; make all rows equally long.</source>
        <translation>Entradas de la fila {row}: {found} en lugar de {count}; todas las filas deben ser igual de largas.</translation>
    </message>
    <message>
        <source>The desired output of row {row} must be 0 or 1.</source>
        <translation>La salida deseada de la fila {row} debe ser 0 o 1.</translation>
    </message>
    <message>
        <source>A truth table has 2, 4, 8, 16 or 32 outputs, one for each row; this one has {count}.</source>
        <translation>Una tabla de verdad tiene 2, 4, 8, 16 o 32 salidas, una por fila; esta tiene {count}.</translation>
    </message>
    <message>
        <source>“{key}” is no logic gate: choose and, or, nand or xor.</source>
        <translation>“{key}” no es una puerta lógica: hay que elegir and, or, nand o xor.</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Fila {row}: {reason}</translation>
    </message>
    <message>
        <source>Row {row}: “{given}” is not a number.</source>
        <translation>Fila {row}: “{given}” no es un número.</translation>
    </message>
    <message>
        <source>Random guess</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Any class, all equally likely.</source>
        <translation>Una clase cualquiera, todas igual de probables.</translation>
    </message>
    <message>
        <source>Mean darkness</source>
        <translation>Oscuridad media</translation>
    </message>
    <message>
        <source>Only how much ink the image has.</source>
        <translation>Solo cuánta tinta tiene la imagen.</translation>
    </message>
    <message>
        <source>Nearest mean image</source>
        <translation>Imagen media más cercana</translation>
    </message>
    <message>
        <source>The class whose mean image is nearest.</source>
        <translation>La clase cuya imagen media es la más cercana.</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Vecinos más cercanos</translation>
    </message>
    <message>
        <source>The three nearest training images vote.</source>
        <translation>Votan las tres imágenes de entrenamiento más cercanas.</translation>
    </message>
    <message>
        <source>SVM, old defaults</source>
        <translation>SVM, valores antiguos</translation>
    </message>
    <message>
        <source>A support vector machine with scikit-learn&apos;s old defaults, as in deck A: C = 1, γ = 1/features.</source>
        <translation>Una máquina de vectores de soporte con los antiguos valores por defecto de scikit-learn, como en la presentación A: C = 1, γ = 1/características.</translation>
    </message>
    <message>
        <source>SVM, tuned</source>
        <translation>SVM, ajustada</translation>
    </message>
    <message>
        <source>The same with values that suit digits: C = 5, γ = 0.02.</source>
        <translation>La misma con valores adecuados para dígitos: C = 5, γ = 0,02.</translation>
    </message>
    <message>
        <source>Nothing is drawn: draw a digit with the pen.</source>
        <translation>No hay nada dibujado: dibujar un dígito con el lápiz.</translation>
    </message>
    <message>
        <source>This is a dot: draw the strokes of a digit.</source>
        <translation>Esto es un punto: dibujar los trazos de un dígito.</translation>
    </message>
    <message>
        <source>Everything is ink: erase it, or draw on empty paper.</source>
        <translation>Todo es tinta: hay que borrarla, o dibujar en papel vacío.</translation>
    </message>
    <message>
        <source>There seem to be several digits: the network knows one at a time.</source>
        <translation>Parece que hay varios dígitos: la red solo conoce uno a la vez.</translation>
    </message>
    <message>
        <source>The highest output</source>
        <translation>La salida más alta</translation>
    </message>
    <message>
        <source>The only output above the middle</source>
        <translation>La única salida por encima de la mitad</translation>
    </message>
    <message>
        <source>Each bit for itself</source>
        <translation>Cada bit por separado</translation>
    </message>
    <message>
        <source>The nearest code of a class</source>
        <translation>El código de clase más cercano</translation>
    </message>
    <message>
        <source>σ instead of σ′</source>
        <translation>σ en lugar de σ′</translation>
    </message>
    <message>
        <source>The error of the hidden layers is multiplied by σ(z) instead of its slope σ′(z): step 4 of the slide “en la práctica”.</source>
        <translation>El error de las capas ocultas se multiplica por σ(z) y no por su pendiente σ′(z): paso 4 de la diapositiva “en la práctica”.</translation>
    </message>
    <message>
        <source>x left out</source>
        <translation>Falta x</translation>
    </message>
    <message>
        <source>∂C/∂w is taken as δ alone, without the value that enters through the weight: the slide&apos;s worked update.</source>
        <translation>Se toma ∂C/∂w como δ solo, sin el valor que entra por el peso: la actualización resuelta en la diapositiva.</translation>
    </message>
    <message>
        <source>Wrong sign</source>
        <translation>Signo equivocado</translation>
    </message>
    <message>
        <source>The output error starts from y − a instead of a − y, so every step goes uphill.</source>
        <translation>El error de salida parte de y − a y no de a − y, así que cada paso va cuesta arriba.</translation>
    </message>
    <message>
        <source>No slope at the output</source>
        <translation>Sin pendiente en la salida</translation>
    </message>
    <message>
        <source>The output error is ∂C/∂a alone, without the slope of the activation.</source>
        <translation>El error de salida es solo ∂C/∂a, sin la pendiente de la activación.</translation>
    </message>
    <message>
        <source>∂C/∂b = 1</source>
        <translation>∂C/∂b = 1</translation>
    </message>
    <message>
        <source>∂z/∂b is 1, but ∂C/∂b is that 1 times δ: the slide of the partial derivatives.</source>
        <translation>∂z/∂b es 1, pero ∂C/∂b es ese 1 por δ: la diapositiva de las derivadas parciales.</translation>
    </message>
    <message>
        <source>The other deck&apos;s factor</source>
        <translation>El factor de la otra presentación</translation>
    </message>
    <message>
        <source>The slope of ½(a − y)² is a − y and that of (a − y)² is 2(a − y); here they are exchanged.</source>
        <translation>La pendiente de ½(a − y)² es a − y y la de (a − y)² es 2(a − y); aquí están intercambiadas.</translation>
    </message>
    <message>
        <source>The mini-batch is empty: tick at least one example.</source>
        <translation>El mini-batch está vacío: hay que marcar al menos un ejemplo.</translation>
    </message>
    <message>
        <source>This table would have {count} numbers: tick fewer examples.</source>
        <translation>Esta tabla tendría {count} números: hay que marcar menos ejemplos.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Draw mini-batches of each size and compare their gradients.</source>
        <translation>Extraer mini-batches de cada tamaño y comparar sus gradientes.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Train the same network with mini-batches of several sizes.</source>
        <translation>Entrenar la misma red con mini-batches de varios tamaños.</translation>
    </message>
    <message>
        <source>mini-batch m</source>
        <translation>mini-batch m</translation>
    </message>
    <message>
        <source>Angle to the full gradient</source>
        <translation>Ángulo con el gradiente completo</translation>
    </message>
    <message>
        <source>angle (°)</source>
        <translation>ángulo (°)</translation>
    </message>
    <message>
        <source>By how many degrees the gradient of a mini-batch points another way than that of all examples: the median, and the band in which four of five lie.</source>
        <translation>Cuántos grados se desvía el gradiente de un mini-batch del de todos los ejemplos: la mediana, y la banda en la que están cuatro de cada cinco.</translation>
    </message>
    <message>
        <source>Length against the full gradient</source>
        <translation>Longitud frente al gradiente completo</translation>
    </message>
    <message>
        <source>How long the gradient of a mini-batch is; 1 is as long as that of all examples.</source>
        <translation>Cuánto mide el gradiente de un mini-batch; 1 es tan largo como el de todos los ejemplos.</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>coste</translation>
    </message>
    <message>
        <source>Cost at equal work</source>
        <translation>Coste con igual trabajo</translation>
    </message>
    <message>
        <source>The cost of the validation part while each size does the same work: gradients of single examples.</source>
        <translation>El coste de la parte de validación mientras cada tamaño hace el mismo trabajo: gradientes de ejemplos sueltos.</translation>
    </message>
    <message>
        <source>Score at equal work</source>
        <translation>Puntuación con igual trabajo</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>The score of the validation part while each size does the same work: gradients of single examples.</source>
        <translation>La puntuación de la parte de validación mientras cada tamaño hace el mismo trabajo: gradientes de ejemplos sueltos.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Lo medido</translation>
    </message>
    <message>
        <source>The law beside what was measured, and what mini-batches save.</source>
        <translation>La ley junto a lo medido, y lo que ahorran los mini-batches.</translation>
    </message>
    <message>
        <source>Press “{button}”: what is found appears here.</source>
        <translation>Hay que pulsar “{button}”: lo que se halle aparece aquí.</translation>
    </message>
    <message>
        <source>Gradient of a mini-batch</source>
        <translation>Gradiente de un mini-batch</translation>
    </message>
    <message>
        <source>Mini-batches are drawn; nothing is trained.</source>
        <translation>Se extraen mini-batches; no se entrena nada.</translation>
    </message>
    <message>
        <source>The law: r = √(tr Σ/m · (1 − m/N)) / ‖∇C‖, angle arctan r, length √(1 + r²).</source>
        <translation>La ley: r = √(tr Σ/m · (1 − m/N)) / ‖∇C‖, ángulo arctan r, longitud √(1 + r²).</translation>
    </message>
    <message>
        <source>GD and SGD at equal work</source>
        <translation>GD y SGD con igual trabajo</translation>
    </message>
    <message>
        <source>The same network is trained from the same start with several sizes.</source>
        <translation>La misma red se entrena desde el mismo inicio con varios tamaños.</translation>
    </message>
    <message>
        <source>This could not be computed.</source>
        <translation>No se pudo calcular.</translation>
    </message>
    <message>
        <source>At epoch {epoch}, against the gradient of all {count} examples:</source>
        <translation>En la época {epoch}, frente al gradiente de los {count} ejemplos:</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>actualizaciones</translation>
    </message>
    <message>
        <source>gradients of examples</source>
        <translation>gradientes de ejemplos</translation>
    </message>
    <message>
        <source>GD, all {count}</source>
        <translation>GD, los {count}</translation>
    </message>
    <message>
        <source>m = {size}: {angle}° (law {law}°), {length} times as long</source>
        <translation>m = {size}: {angle}° (ley {law}°), {length} veces la longitud</translation>
    </message>
    <message>
        <source>m = {size}: {updates} updates, cost {cost}, {score}</source>
        <translation>m = {size}: {updates} actualizaciones, coste {cost}, {score}</translation>
    </message>
    <message>
        <source>After {count} gradients of examples at most:</source>
        <translation>Tras {count} gradientes de ejemplos como mucho:</translation>
    </message>
    <message>
        <source>Press “Measure” or “Compare”: both run in the background and can be called off.</source>
        <translation>Pulsar “Medir” o “Comparar”: ambos se calculan en segundo plano y se pueden cancelar.</translation>
    </message>
    <message>
        <source>Quadratic, ½ and mean</source>
        <translation>Cuadrático, ½ y media</translation>
    </message>
    <message>
        <source>Half the squared distance between answer and target, averaged over the examples (deck A).</source>
        <translation>La mitad de la distancia al cuadrado entre respuesta y objetivo, promediada entre los ejemplos (presentación A).</translation>
    </message>
    <message>
        <source>Squared error, plain sum</source>
        <translation>Cuadrático, suma</translation>
    </message>
    <message>
        <source>The sum of the squared errors of all outputs, averaged over the examples (deck B): twice deck A&apos;s.</source>
        <translation>La suma de los errores al cuadrado de todas las salidas, promediada entre los ejemplos (presentación B): el doble que en la presentación A.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Error cuadrático medio</translation>
    </message>
    <message>
        <source>The squared errors averaged over examples and outputs alike.</source>
        <translation>Los errores al cuadrado, promediados entre ejemplos y salidas por igual.</translation>
    </message>
    <message>
        <source>Cross-entropy takes the logarithm of each output, so every output must lie between 0 and 1: choose the logistic output, or a squared error.</source>
        <translation>La entropía cruzada toma el logaritmo de cada salida, así que cada una debe estar entre 0 y 1: hay que elegir la salida logística, o un error cuadrático.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the output of the right class, so the outputs must share a probability of 1: choose the softmax output, or the cross-entropy per output.</source>
        <translation>La entropía cruzada categórica solo mira la salida de la clase correcta, así que las salidas deben repartirse una probabilidad de 1: hay que elegir la salida softmax, o la entropía cruzada por salida.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropía cruzada</translation>
    </message>
    <message>
        <source>Punishes confident mistakes hard, each output by itself; does not slow down when a logistic output saturates.</source>
        <translation>Castiga mucho los errores cometidos con seguridad, cada salida por separado; no se frena cuando una salida logística se satura.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>E. cruzada categórica</translation>
    </message>
    <message>
        <source>How surprised the softmax output is by the right class, averaged over the examples.</source>
        <translation>Cuánto sorprende la clase correcta a la salida softmax, promediado entre los ejemplos.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Error absoluto medio</translation>
    </message>
    <message>
        <source>The distance between answer and target, averaged: an outlier weighs no more than its size.</source>
        <translation>La distancia entre respuesta y objetivo, promediada: un valor atípico no pesa más que su tamaño.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Squared for small errors, absolute for large ones: smooth and calm about outliers.</source>
        <translation>Cuadrático para errores pequeños, absoluto para grandes: suave y poco sensible a los valores atípicos.</translation>
    </message>
    <message>
        <source>½e² if |e| ≤ d, else d(|e| − ½d);  e = a − y, mean over all</source>
        <translation>½e² si |e| ≤ d; si no, d(|e| − ½d);  e = a − y, media de todo</translation>
    </message>
    <message>
        <source>Threshold d</source>
        <translation>Umbral d</translation>
    </message>
    <message>
        <source>The error from which on the cost grows in a straight line.</source>
        <translation>El error a partir del cual el coste crece en línea recta.</translation>
    </message>
    <message>
        <source>initialiser</source>
        <translation>inicializador</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Normal, variance 2 / (inputs + outputs): made for tanh and logistic layers.</source>
        <translation>Normal, varianza 2 / (entradas + salidas): pensada para capas tanh y logísticas.</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Normal, variance 2 / inputs: made for ReLU layers.</source>
        <translation>Normal, varianza 2 / entradas: pensada para capas ReLU.</translation>
    </message>
    <message>
        <source>Normal, 1/√n</source>
        <translation>Normal, 1/√n</translation>
    </message>
    <message>
        <source>Normal with standard deviation 1/√n for n inputs: sums start small, neurons unsaturated.</source>
        <translation>Normal con desviación típica 1/√n para n entradas: las sumas empiezan pequeñas y las neuronas sin saturar.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Normal with mean 0 and the given standard deviation, whatever the number of inputs.</source>
        <translation>Normal con media 0 y la desviación típica indicada, sea cual sea el número de entradas.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>How widely the weights are spread around 0.</source>
        <translation>Cuánto se dispersan los pesos alrededor de 0.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Any value between −r and r, all equally likely.</source>
        <translation>Cualquier valor entre −r y r, todos igual de probables.</translation>
    </message>
    <message>
        <source>Range r</source>
        <translation>Rango r</translation>
    </message>
    <message>
        <source>The weights lie between −r and r.</source>
        <translation>Los pesos están entre −r y r.</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Todos iguales</translation>
    </message>
    <message>
        <source>Every weight the same: without dropout, the neurons of a layer stay twins, however long they learn.</source>
        <translation>Todos los pesos iguales: sin dropout, las neuronas de una capa siguen siendo gemelas por mucho que aprendan.</translation>
    </message>
    <message>
        <source>Every weight 0: hidden neurons that answer 0 with 0 (tanh, ReLU) never start to learn; logistic ones do, as twins.</source>
        <translation>Todos los pesos 0: las neuronas ocultas que a 0 responden 0 (tanh, ReLU) nunca empiezan a aprender; las logísticas sí, como gemelas.</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>Todos cero</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activación</translation>
    </message>
    <message>
        <source>Logistic</source>
        <translation>Logística</translation>
    </message>
    <message>
        <source>The smooth step from 0 to 1; its value can be read as a probability.</source>
        <translation>El escalón suave de 0 a 1; su valor puede leerse como una probabilidad.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>The smooth step from −1 to 1, steepest at 0.</source>
        <translation>El escalón suave de −1 a 1, más empinado en 0.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Lets positive sums through and answers 0 to the rest.</source>
        <translation>Deja pasar las sumas positivas y responde 0 a las demás.</translation>
    </message>
    <message>
        <source>1 if z &amp;gt; 0, else 0</source>
        <translation>1 si z &amp;gt; 0; si no, 0</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative sums keep a small slope, so no neuron dies.</source>
        <translation>Como ReLU, pero las sumas negativas conservan una pequeña pendiente: ninguna neurona muere.</translation>
    </message>
    <message>
        <source>z if z &amp;gt; 0, else αz</source>
        <translation>z si z &amp;gt; 0; si no, αz</translation>
    </message>
    <message>
        <source>1 if z &amp;gt; 0, else α</source>
        <translation>1 si z &amp;gt; 0; si no, α</translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation>Pendiente bajo 0</translation>
    </message>
    <message>
        <source>How steep the function is for negative sums.</source>
        <translation>La pendiente de la función para sumas negativas.</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU without the corner.</source>
        <translation>Una ReLU sin la esquina.</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Positive sums pass; negative ones bend smoothly towards −α.</source>
        <translation>Las sumas positivas pasan; las negativas se curvan suavemente hacia −α.</translation>
    </message>
    <message>
        <source>z if z &amp;gt; 0, else α(e&lt;sup&gt;z&lt;/sup&gt; − 1)</source>
        <translation>z si z &amp;gt; 0; si no, α(e&lt;sup&gt;z&lt;/sup&gt; − 1)</translation>
    </message>
    <message>
        <source>1 if z &amp;gt; 0, else αe&lt;sup&gt;z&lt;/sup&gt;</source>
        <translation>1 si z &amp;gt; 0; si no, αe&lt;sup&gt;z&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Depth α</source>
        <translation>Profundidad α</translation>
    </message>
    <message>
        <source>The value that very negative sums approach is −α.</source>
        <translation>El valor al que se acercan las sumas muy negativas es −α.</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>The sum times its own sigmoid: a smooth ReLU with a small dip below 0.</source>
        <translation>La suma por su propia sigmoide: una ReLU suave con un leve hundimiento bajo 0.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>The sum itself: right for an output that is a quantity, useless between layers.</source>
        <translation>La suma misma: apropiada si la salida es una cantidad, inútil entre capas.</translation>
    </message>
    <message>
        <source>Saturated linear</source>
        <translation>Lineal saturada</translation>
    </message>
    <message>
        <source>The sum itself between 0 and 1, cut off outside; flat there, so learning can stall.</source>
        <translation>La suma misma entre 0 y 1, recortada fuera; ahí es plana, y el aprendizaje puede atascarse.</translation>
    </message>
    <message>
        <source>1 if 0 &amp;lt; z &amp;lt; 1, else 0</source>
        <translation>1 si 0 &amp;lt; z &amp;lt; 1; si no, 0</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussiana</translation>
    </message>
    <message>
        <source>A bell: strongest at 0 and fading on both sides.</source>
        <translation>Una campana: máxima en 0, se apaga a ambos lados.</translation>
    </message>
    <message>
        <source>A wave: good at patterns that repeat.</source>
        <translation>Una onda: buena para patrones que se repiten.</translation>
    </message>
    <message>
        <source>The perceptron: 1 if the sum is above 0, else 0. It has no slope to learn from.</source>
        <translation>El perceptrón: 1 si la suma es mayor que 0; si no, 0. No tiene pendiente de la que aprender.</translation>
    </message>
    <message>
        <source>Each output depends on the sums of all outputs: this is the curve of one of them while the others stay.</source>
        <translation>Cada salida depende de las sumas de todas las salidas: esta es la curva de una de ellas mientras las demás no cambian.</translation>
    </message>
    <message>
        <source>The step function is flat on both sides of its jump, so backpropagation gets a gradient of 0 and nothing is learnt: choose another activation, for example logistic.</source>
        <translation>La función escalón es plana a ambos lados del salto, así que la backpropagation recibe un gradiente de 0 y no se aprende nada: hay que elegir otra activación, por ejemplo la logística.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>values from {low} to {high}</source>
        <translation>valores de {low} a {high}</translation>
    </message>
    <message>
        <source>not differentiable</source>
        <translation>no diferenciable</translation>
    </message>
    <message>
        <source>differentiable</source>
        <translation>diferenciable</translation>
    </message>
    <message>
        <source>differentiable except at {places}</source>
        <translation>diferenciable salvo en {places}</translation>
    </message>
    <message>
        <source>0, but none at z = 0</source>
        <translation>0, pero ninguna en z = 0</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns the sums of the output layer into probabilities that add up to 1.</source>
        <translation>Convierte las sumas de la capa de salida en probabilidades que suman 1.</translation>
    </message>
    <message>
        <source>How far each step goes against the gradient.</source>
        <translation>La longitud de cada paso en contra del gradiente.</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>A small number that keeps the division safe.</source>
        <translation>Un número pequeño que hace segura la división.</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>optimizador</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Descenso de gradiente</translation>
    </message>
    <message>
        <source>Steps straight down the gradient; by mini-batches it is called stochastic (SGD).</source>
        <translation>Da pasos directamente en contra del gradiente; con mini-batches se llama estocástico (SGD).</translation>
    </message>
    <message>
        <source>Momentum β</source>
        <translation>Momentum β</translation>
    </message>
    <message>
        <source>The share of the last step that is kept in the next.</source>
        <translation>La parte del último paso que se conserva en el siguiente.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>A ball rolling downhill: steps in the same direction add up, zigzags cancel.</source>
        <translation>Una bola que rueda cuesta abajo: los pasos en la misma dirección se suman, los zigzags se anulan.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it measures the slope where the ball is about to be.</source>
        <translation>Momentum que mira adelante: mide la pendiente donde la bola está a punto de llegar.</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Divides each step by the recent size of that parameter&apos;s gradient.</source>
        <translation>Divide cada paso entre el tamaño reciente del gradiente de ese parámetro.</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>Decaimiento ρ</translation>
    </message>
    <message>
        <source>How slowly the average of the squared gradients forgets.</source>
        <translation>Con qué lentitud olvida la media de los gradientes al cuadrado.</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>How slowly the average of the gradients forgets.</source>
        <translation>Con qué lentitud olvida la media de los gradientes.</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum and a pace of its own for every parameter: a good first choice.</source>
        <translation>Momentum y un ritmo propio para cada parámetro: una buena primera opción.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam that also shrinks every weight a little at each step; biases are left alone.</source>
        <translation>Adam que además encoge un poco cada peso en cada paso; los bias no se tocan.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>The share of each weight that is taken away per step, times the learning rate.</source>
        <translation>La parte de cada peso que se quita en cada paso, por la tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>What each input is multiplied by at the start.</source>
        <translation>Por cuánto se multiplica cada entrada al principio.</translation>
    </message>
    <message>
        <source>What is added to the sum: how easily it fires.</source>
        <translation>Lo que se añade a la suma: la facilidad para activarse.</translation>
    </message>
    <message>
        <source>How far a wrong answer moves the weights.</source>
        <translation>Cuánto mueve los pesos una respuesta incorrecta.</translation>
    </message>
    <message>
        <source>Train the bias</source>
        <translation>Entrenar el bias</translation>
    </message>
    <message>
        <source>Also move the bias at a wrong answer, as a weight whose input is always 1.</source>
        <translation>Mover también el bias ante una respuesta incorrecta, como un peso cuya entrada es siempre 1.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>w + η·e·x</source>
        <translation>w + η·e·x</translation>
    </message>
    <message>
        <source>w + η·e (the slide, without x)</source>
        <translation>w + η·e (sin x)</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Se activa cuando</translation>
    </message>
    <message>
        <source>Whether a sum of exactly 0 already fires.</source>
        <translation>Si una suma de exactamente 0 ya activa la neurona.</translation>
    </message>
    <message>
        <source>z &gt; 0, that is Σ &gt; θ</source>
        <translation>z &gt; 0, es decir, Σ &gt; θ</translation>
    </message>
    <message>
        <source>z ≥ 0, that is Σ ≥ θ</source>
        <translation>z ≥ 0, es decir, Σ ≥ θ</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Escrito con</translation>
    </message>
    <message>
        <source>Deck A writes the perceptron in two ways. The bias is the threshold with its sign turned, b = −θ: both give the same outputs and learn the same.</source>
        <translation>La presentación A escribe el perceptrón de dos maneras. El bias es el umbral con el signo cambiado, b = −θ: las dos dan las mismas salidas y aprenden lo mismo.</translation>
    </message>
    <message>
        <source>A bias b: Σ wx + b &gt; 0</source>
        <translation>Un bias b: Σ wx + b &gt; 0</translation>
    </message>
    <message>
        <source>A threshold θ: Σ wx &gt; θ</source>
        <translation>Un umbral θ: Σ wx &gt; θ</translation>
    </message>
    <message>
        <source>Order of the examples</source>
        <translation>Orden de los ejemplos</translation>
    </message>
    <message>
        <source>In which order a pass goes through the examples.</source>
        <translation>En qué orden recorre los ejemplos una pasada.</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Como en la tabla</translation>
    </message>
    <message>
        <source>Shuffled once</source>
        <translation>Barajado una vez</translation>
    </message>
    <message>
        <source>Shuffled anew each pass</source>
        <translation>Barajado por pasada</translation>
    </message>
    <message>
        <source>Chooses the order when it is shuffled.</source>
        <translation>Elige el orden cuando se baraja.</translation>
    </message>
    <message>
        <source>regulariser</source>
        <translation>regularizador</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Adds λ/(2n) Σ w² to the cost: large weights become costly, all shrink in proportion.</source>
        <translation>Suma λ/(2n) Σ w² al coste: los pesos grandes salen caros, todos encogen en proporción.</translation>
    </message>
    <message>
        <source>λ (L2)</source>
        <translation>λ (L2)</translation>
    </message>
    <message>
        <source>The weight of the penalty; it is divided by the number n of training examples.</source>
        <translation>El peso de la penalización; se divide entre el número n de ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>As printed in deck A</source>
        <translation>Como lo imprime la presentación A</translation>
    </message>
    <message>
        <source>Lets the penalty enter with the wrong sign, as the deck prints it: large weights are rewarded and grow.</source>
        <translation>Hace que la penalización entre con el signo equivocado, como la imprime la presentación: los pesos grandes se premian y crecen.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Adds λ/n Σ |w| to the cost: unneeded weights go to 0, few remain.</source>
        <translation>Suma λ/n Σ |w| al coste: los pesos innecesarios van a 0, quedan pocos.</translation>
    </message>
    <message>
        <source>λ (L1)</source>
        <translation>λ (L1)</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Errors that go back through many steps can explode; clipped, they do no harm.</source>
        <translation>Los errores que retroceden muchos pasos pueden explotar; recortados, no hacen daño.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Recorte del gradiente</translation>
    </message>
    <message>
        <source>Shortens the gradient of a mini-batch where it is longer than this: no step is huge.</source>
        <translation>Acorta el gradiente de un mini-batch cuando es más largo que esto: ningún paso es enorme.</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>Gradiente más largo</translation>
    </message>
    <message>
        <source>The norm of the gradient of all weights and biases together, at most.</source>
        <translation>La norma del gradiente de todos los pesos y bias juntos, como máximo.</translation>
    </message>
    <message>
        <source>Dropout probability</source>
        <translation>Probabilidad de dropout</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>La tasa de aprendizaje se queda como está.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>How many starts there are along each axis.</source>
        <translation>Cuántos inicios hay a lo largo de cada eje.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>How many steps each start may take.</source>
        <translation>Cuántos pasos puede dar cada inicio.</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Escalones</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by a factor every so many epochs.</source>
        <translation>La tasa de aprendizaje se multiplica por un factor cada cierto número de épocas.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Epochs between two drops.</source>
        <translation>Épocas entre dos bajadas.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each drop.</source>
        <translation>Por cuánto se multiplica la tasa en cada bajada.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponencial</translation>
    </message>
    <message>
        <source>The learning rate falls smoothly, halving after a given number of epochs.</source>
        <translation>La tasa de aprendizaje baja suavemente: cae a la mitad tras un número dado de épocas.</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>Semivida</translation>
    </message>
    <message>
        <source>Epochs after which the rate has halved.</source>
        <translation>Épocas tras las que la tasa ha bajado a la mitad.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>The learning rate follows half a cosine wave down to a floor and stays there.</source>
        <translation>La tasa de aprendizaje sigue media onda de coseno hasta un mínimo y se queda ahí.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Epochs until the floor is reached.</source>
        <translation>Épocas hasta llegar al mínimo.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>The share of the rate that remains.</source>
        <translation>La parte de la tasa que queda.</translation>
    </message>
    <message>
        <source>1/t</source>
        <translation>1/t</translation>
    </message>
    <message>
        <source>The learning rate falls as 1/t: half after the given epochs, a third after twice as many.</source>
        <translation>La tasa de aprendizaje baja como 1/t: la mitad tras las épocas dadas, un tercio tras el doble.</translation>
    </message>
    <message>
        <source>Half after</source>
        <translation>Mitad tras</translation>
    </message>
    <message>
        <source>The file {file} does not hold drawn digits: move it away to begin anew.</source>
        <translation>El archivo {file} no contiene dígitos dibujados: hay que moverlo a otro sitio para empezar de nuevo.</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Mis dígitos</translation>
    </message>
    <message>
        <source>The digits that you have drawn, and training images of MNIST.</source>
        <translation>Los dígitos dibujados, e imágenes de entrenamiento de MNIST.</translation>
    </message>
    <message>
        <source>Own digits</source>
        <translation>Dígitos propios</translation>
    </message>
    <message>
        <source>How many of your drawings are used, the oldest first; from 50 on, one in five is for validation.</source>
        <translation>Cuántos dibujos propios se usan, primero los más antiguos; desde 50, uno de cada cinco valida.</translation>
    </message>
    <message>
        <source>How many training images of MNIST are added; a fifth as many of its others validate, and test.</source>
        <translation>Cuántas imágenes de entrenamiento de MNIST se añaden; otras, la quinta parte, validan, y prueban.</translation>
    </message>
    <message>
        <source>MNIST images</source>
        <translation>Imágenes de MNIST</translation>
    </message>
    <message>
        <source>Your own truth table</source>
        <translation>Tabla de verdad propia</translation>
    </message>
    <message>
        <source>Your own points</source>
        <translation>Puntos propios</translation>
    </message>
    <message>
        <source>Row {row}: inputs must lie between −{limit} and {limit}.</source>
        <translation>Fila {row}: las entradas deben estar entre −{limit} y {limit}.</translation>
    </message>
    <message>
        <source>The calculation failed: {reason}</source>
        <translation>El cálculo falló: {reason}</translation>
    </message>
    <message>
        <source>The calculation came to an unexpected end: try it again.</source>
        <translation>El cálculo terminó de forma inesperada: hay que intentarlo otra vez.</translation>
    </message>
    <message>
        <source>Plane of the perceptron, own points</source>
        <translation>Plano del perceptrón, puntos propios</translation>
    </message>
    <message>
        <source>move the cross (with Shift in small steps)</source>
        <translation>mover la cruz (con Mayús, en pasos pequeños)</translation>
    </message>
    <message>
        <source>paint</source>
        <translation>pintar</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>brush, spray, eraser</source>
        <translation>pincel, espray, goma</translation>
    </message>
    <message>
        <source>choose a class</source>
        <translation>elegir una clase</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>the class before or after</source>
        <translation>la clase anterior o siguiente</translation>
    </message>
    <message>
        <source>stop painting</source>
        <translation>dejar de pintar</translation>
    </message>
    <message>
        <source>put a point there that should give 0 or 1</source>
        <translation>poner ahí un punto que debe dar 0 o 1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suprimir</translation>
    </message>
    <message>
        <source>The plane of both inputs. The line is where w·x + b = 0, the tinted side fires, and the arrow points where the weight vector does. A single line cannot part the classes of XOR.</source>
        <translation>El plano de ambas entradas. La recta está donde w·x + b = 0, el lado coloreado activa la neurona y la flecha apunta hacia donde apunta el vector de pesos. Una sola recta no puede separar las clases de XOR.</translation>
    </message>
    <message>
        <source>take the nearest point away</source>
        <translation>quitar el punto más cercano</translation>
    </message>
    <message>
        <source>The plane of the two inputs</source>
        <translation>El plano de las dos entradas</translation>
    </message>
    <message>
        <source>Click: a point that should give 1. Right click: one that should give 0. Click a point to take it away.</source>
        <translation>Clic: un punto que debe dar 1. Clic derecho: uno que debe dar 0. Un clic en un punto lo quita.</translation>
    </message>
    <message>
        <source>The perceptron as deck A draws it: inputs times weights, added to the bias; if the sum z is above 0, the output is 1. Written with a threshold, the sum Σ without a bias has to pass θ = −b. It shows only what this step knows.</source>
        <translation>El perceptrón como lo dibuja la presentación A: entradas por pesos, más el bias; si la suma z es mayor que 0, la salida es 1. Escrito con un umbral, la suma Σ sin bias tiene que superar θ = −b. Solo muestra lo que este paso sabe.</translation>
    </message>
    <message>
        <source>The neuron</source>
        <translation>La neurona</translation>
    </message>
    <message>
        <source>Inputs, weights, the running sum and the output of the step at hand.</source>
        <translation>Entradas, pesos, la suma acumulada y la salida del paso actual.</translation>
    </message>
    <message>
        <source>Σ before</source>
        <translation>Σ antes</translation>
    </message>
    <message>
        <source>z before</source>
        <translation>z antes</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>the term before or after, and what it stands for in the drawing</source>
        <translation>el término anterior o siguiente, y lo que representa en el dibujo</translation>
    </message>
    <message>
        <source>no term</source>
        <translation>ningún término</translation>
    </message>
    <message>
        <source>Point at a term to light what it stands for in the drawing.</source>
        <translation>Señalar un término para iluminar en el dibujo lo que representa.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How many steps a second it takes while it runs.</source>
        <translation>Cuántos pasos por segundo da mientras avanza.</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>pasos/s</translation>
    </message>
    <message>
        <source>Stepping by hand</source>
        <translation>Avanzar paso a paso</translation>
    </message>
    <message>
        <source>one step back, one step</source>
        <translation>un paso atrás, un paso</translation>
    </message>
    <message>
        <source>one step, of the perceptron or of a descent</source>
        <translation>un paso, del perceptrón o de un descenso</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Go back to the very beginning.</source>
        <translation>Volver al principio del todo.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Paso atrás</translation>
    </message>
    <message>
        <source>Take the last step back (←).</source>
        <translation>Deshacer el último paso (←).</translation>
    </message>
    <message>
        <source>Take one step (→).</source>
        <translation>Dar un paso (→).</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Un paso</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Avanzar</translation>
    </message>
    <message>
        <source>Take step after step at the chosen speed.</source>
        <translation>Dar paso tras paso a la velocidad elegida.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Take all steps that are left.</source>
        <translation>Dar todos los pasos que quedan.</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Cada paso</translation>
    </message>
    <message>
        <source>How much one step takes.</source>
        <translation>Cuánto abarca un paso.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>There are {count} digits already: export and remove some first.</source>
        <translation>Ya hay {count} dígitos: exportar y quitar algunos primero.</translation>
    </message>
    <message>
        <source>“{name}” is there already: choose another name for the images.</source>
        <translation>“{name}” ya existe: hay que elegir otro nombre para las imágenes.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}.</source>
        <translation>La carpeta “{folder}” no se puede crear: {reason}.</translation>
    </message>
    <message>
        <source>Another program is changing the drawn digits: try again.</source>
        <translation>Otro programa está cambiando los dígitos dibujados: hay que probar de nuevo.</translation>
    </message>
    <message>
        <source>Train, take single steps and begin again; at the right, how the network of the Playground stands. On a page that runs something of its own, the large button runs that.</source>
        <translation>Entrenar, avanzar paso a paso y empezar de nuevo; a la derecha, cómo va la red del Taller. En una página que ejecuta algo propio, el botón grande pone eso en marcha.</translation>
    </message>
    <message>
        <source>Transport bar</source>
        <translation>Barra de control</translation>
    </message>
    <message>
        <source>How often the network has been through all training examples. One epoch is one pass, mini-batch by mini-batch.</source>
        <translation>Cuántas veces ha pasado la red por todos los ejemplos de entrenamiento. Una época es una pasada, mini-batch a mini-batch.</translation>
    </message>
    <message>
        <source>How many mini-batches have been learnt: each is one look at some examples and one step of all weights.</source>
        <translation>Cuántos mini-batches se han aprendido: cada uno es una mirada a algunos ejemplos y un paso de todos los pesos.</translation>
    </message>
    <message>
        <source>The rate η of the next step, after the schedule. Deck A: w ← w − η ∂C/∂w.</source>
        <translation>La tasa η del próximo paso, según el plan. Presentación A: w ← w − η ∂C/∂w.</translation>
    </message>
    <message>
        <source>How many mini-batches are learnt each second: how fast your computer trains.</source>
        <translation>Cuántos mini-batches se aprenden por segundo: lo rápido que entrena este equipo.</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Barra de estado</translation>
    </message>
    <message>
        <source>What has just happened, and what one click can do about it. The cross puts it away.</source>
        <translation>Lo que acaba de ocurrir, y lo que un clic puede hacer al respecto. La cruz lo quita.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>A hint that something common goes wrong, with the number that shows it. The button fixes it and can be undone; the struck-out lamp silences this kind of hint, the cross puts it away for this run.</source>
        <translation>Un consejo: algo corriente va mal, y un número lo muestra. El botón lo arregla y se puede deshacer; la bombilla tachada silencia este tipo de consejos, y la cruz lo quita durante este entrenamiento.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>The run as it was at earlier moments. Drag back to see weights, pictures and figures of then, and train on from there if you like.</source>
        <translation>El entrenamiento en momentos anteriores. Al arrastrar hacia atrás se ven los pesos, las imágenes y las cifras de entonces, y desde ahí se puede seguir entrenando.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Build a network, choose its data and settings, and watch it learn. Other labs can look at this same run.</source>
        <translation>Construir una red, elegir sus datos y ajustes, y verla aprender. Otros laboratorios pueden mirar este mismo entrenamiento.</translation>
    </message>
    <message>
        <source>Step the perceptron rule by hand on logic gates and points, and see how a sigmoid becomes a step (deck A).</source>
        <translation>Recorrer la regla del perceptrón paso a paso con puertas lógicas y puntos, y ver cómo una sigmoide se convierte en un escalón (presentación A).</translation>
    </message>
    <message>
        <source>The arithmetic of both decks with the real numbers: forward, backward, gradients, softmax and more.</source>
        <translation>Los cálculos de ambas presentaciones con los números reales: hacia delante, hacia atrás, gradientes, softmax y más.</translation>
    </message>
    <message>
        <source>Draw a digit and see a network read it, look at its mistakes and inside its neurons (deck A: MNIST).</source>
        <translation>Dibujar un dígito y ver cómo lo lee una red; observar sus errores y mirar dentro de sus neuronas (presentación A: MNIST).</translation>
    </message>
    <message>
        <source>Where the examples come from, how they are divided, and how the inputs are scaled.</source>
        <translation>De dónde vienen los ejemplos, cómo se dividen y cómo se escalan las entradas.</translation>
    </message>
    <message>
        <source>How the network learns: cost, optimiser, mini-batch, regularisation, start and end.</source>
        <translation>Cómo aprende la red: coste, optimizador, mini-batch, regularización, inicio y fin.</translation>
    </message>
    <message>
        <source>The perceptron rule, example by example: sum, output, error, and each weight before and after.</source>
        <translation>La regla del perceptrón, ejemplo a ejemplo: suma, salida, error, y cada peso antes y después.</translation>
    </message>
    <message>
        <source>Scale weights and bias by c until the sigmoid is a step, and predict small changes of the output.</source>
        <translation>Multiplicar los pesos y el bias por c hasta que la sigmoide sea un escalón, y predecir cambios pequeños de la salida.</translation>
    </message>
    <message>
        <source>Draw a digit; the network&apos;s answer moves with the pen.</source>
        <translation>Dibujar un dígito; la respuesta de la red se mueve con el lápiz.</translation>
    </message>
    <message>
        <source>See which digits the network confuses.</source>
        <translation>Ver qué dígitos confunde la red.</translation>
    </message>
    <message>
        <source>Which digits are taken for which, and the images behind each mistake.</source>
        <translation>Qué dígitos se toman por cuáles, y las imágenes que hay detrás de cada error.</translation>
    </message>
    <message>
        <source>Look at what the neurons have learnt.</source>
        <translation>Ver qué han aprendido las neuronas.</translation>
    </message>
    <message>
        <source>What the neurons make of an image, what they look for, and the map of a layer.</source>
        <translation>Lo que las neuronas hacen con una imagen, lo que buscan, y el mapa de una capa.</translation>
    </message>
    <message>
        <source>Train both ways of writing a digit and compare them.</source>
        <translation>Entrenar las dos formas de escribir un dígito y compararlas.</translation>
    </message>
    <message>
        <source>Deck A&apos;s question: should ten digits have ten outputs, or the four bits of their number? Train both.</source>
        <translation>La pregunta de la presentación A: ¿deben diez dígitos tener diez salidas, o los cuatro bits de su número? Aquí se entrenan ambas.</translation>
    </message>
    <message>
        <source>Compare simple methods with your networks.</source>
        <translation>Comparar métodos sencillos con las redes propias.</translation>
    </message>
    <message>
        <source>What guessing, darkness and support vector machines reach on handwritten digits, beside your networks.</source>
        <translation>Lo que logran el azar, la oscuridad y las máquinas de vectores de soporte con dígitos manuscritos, junto a las redes propias.</translation>
    </message>
    <message>
        <source>Make new images from those there are.</source>
        <translation>Crea imágenes nuevas a partir de las que hay.</translation>
    </message>
    <message>
        <source>How images can be shifted, turned and bent so that the network sees ever new ones.</source>
        <translation>Cómo se pueden desplazar, girar y deformar las imágenes para que la red vea siempre otras nuevas.</translation>
    </message>
    <message>
        <source>Open, save and export: projects, data, pictures, weights and code.</source>
        <translation>Abrir, guardar y exportar: proyectos, datos, imágenes, pesos y código.</translation>
    </message>
    <message>
        <source>Take changes back and make them again: every edit is in this list.</source>
        <translation>Deshacer cambios y rehacerlos: todos están en esta lista.</translation>
    </message>
    <message>
        <source>Train, pause, step, and go back to the start.</source>
        <translation>Entrenar, pausar, avanzar paso a paso y volver al principio.</translation>
    </message>
    <message>
        <source>Ready networks that each teach one thing, mistakes included.</source>
        <translation>Redes preparadas que enseñan una cosa cada una, también errores.</translation>
    </message>
    <message>
        <source>Turn to a lab, or to a page of one.</source>
        <translation>Ir a un laboratorio, o a una de sus páginas.</translation>
    </message>
    <message>
        <source>Language, theme, hints, and what is shown.</source>
        <translation>Idioma, tema, consejos y lo que se muestra.</translation>
    </message>
    <message>
        <source>Keys, what each thing in the window is, and facts about the program.</source>
        <translation>Teclas, qué es cada cosa de la ventana y datos sobre el programa.</translation>
    </message>
    <message>
        <source>Information flows from the inputs at the left to the output at the right; each line is a weight: blue is positive, orange negative, thick is strong. Each square shows what a neuron answers over the plane. Add and remove neurons and layers right here.</source>
        <translation>La información fluye de las entradas, a la izquierda, a la salida, a la derecha; cada línea es un peso: azul es positivo, naranja negativo, gruesa es fuerte. Cada cuadrado muestra lo que responde una neurona en el plano. Aquí mismo se añaden y se quitan neuronas y capas.</translation>
    </message>
    <message>
        <source>How many neurons the layer has, and what each makes of its weighted sum.</source>
        <translation>Cuántas neuronas tiene la capa, y lo que cada una hace con su suma ponderada.</translation>
    </message>
    <message>
        <source>A layer&apos;s controls</source>
        <translation>Controles de una capa</translation>
    </message>
    <message>
        <source>Type a weight or bias of the running network; Enter sets it.</source>
        <translation>Escribir un peso o bias de la red que se entrena; Intro lo fija.</translation>
    </message>
    <message>
        <source>Weight or bias</source>
        <translation>Peso o bias</translation>
    </message>
    <message>
        <source>What the network answers at each place of the plane, with the examples on it. Where the colours meet is the decision boundary; a neuron under the mouse in the drawing shows its own answer here.</source>
        <translation>Lo que responde la red en cada lugar del plano, con los ejemplos encima. Donde se tocan los colores está la frontera de decisión; una neurona bajo el ratón en el dibujo muestra aquí su propia respuesta.</translation>
    </message>
    <message>
        <source>Answers over the plane</source>
        <translation>Respuestas en el plano</translation>
    </message>
    <message>
        <source>The weights of each neuron of the first layer, arranged as the pixels they look at: blue wants ink there, orange wants none. A look into the black box of deck A.</source>
        <translation>Los pesos de cada neurona de la primera capa, dispuestos como los píxeles que mira: azul quiere tinta ahí, naranja no. Una mirada a la caja negra de la presentación A.</translation>
    </message>
    <message>
        <source>Weights as pictures</source>
        <translation>Pesos como imágenes</translation>
    </message>
    <message>
        <source>The share of right answers (or R², the explained share of the spread, in a regression). Only the validation curve tells how well it does on examples that it has not learnt.</source>
        <translation>La parte de respuestas correctas (o R², la parte explicada de la dispersión, en una regresión). Solo la curva de validación dice cómo le va a la red con ejemplos que no ha aprendido.</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Ejecuciones conservadas</translation>
    </message>
    <message>
        <source>Which examples train, which judge, and which stay sealed for the final test; and how inputs are scaled.</source>
        <translation>Qué ejemplos entrenan, cuáles evalúan y cuáles quedan sellados para la prueba final; y cómo se escalan las entradas.</translation>
    </message>
    <message>
        <source>What is minimised, and how: cost, optimiser, learning rate, mini-batch and regularisation.</source>
        <translation>Qué se minimiza y cómo: coste, optimizador, tasa de aprendizaje, mini-batch y regularización.</translation>
    </message>
    <message>
        <source>The weights before training: the same start gives the same run.</source>
        <translation>Los pesos antes de entrenar: el mismo inicio da el mismo entrenamiento.</translation>
    </message>
    <message>
        <source>When training ends by itself; without a tick it goes on until you pause it.</source>
        <translation>Cuándo termina el entrenamiento por sí solo; sin ninguna marca, sigue hasta pausarlo.</translation>
    </message>
    <message>
        <source>Training images may be changed at random each time they are shown (deck A).</source>
        <translation>Las imágenes de entrenamiento se pueden cambiar al azar cada vez que se muestran (presentación A).</translation>
    </message>
    <message>
        <source>What the perceptron has to learn: a gate, a truth table, or points.</source>
        <translation>Lo que el perceptrón tiene que aprender: una puerta, una tabla de verdad o puntos.</translation>
    </message>
    <message>
        <source>The weights and the bias before the first example.</source>
        <translation>Los pesos y el bias antes del primer ejemplo.</translation>
    </message>
    <message>
        <source>The perceptron rule and its variants, those of the slides included.</source>
        <translation>La regla del perceptrón y sus variantes, también las de las diapositivas.</translation>
    </message>
    <message>
        <source>Weights and bias of the neuron before they are scaled.</source>
        <translation>Los pesos y el bias de la neurona antes de escalarlos.</translation>
    </message>
    <message>
        <source>The inputs for which the output is worked out.</source>
        <translation>Las entradas con las que se calcula la salida.</translation>
    </message>
    <message>
        <source>By how much the scaled weights and bias are changed.</source>
        <translation>Cuánto se cambian los pesos y el bias escalados.</translation>
    </message>
    <message>
        <source>The answer as a class or value, a single output, or how far the answers are from the targets.</source>
        <translation>La respuesta como clase o valor, una sola salida, o lo lejos que están las respuestas de los objetivos.</translation>
    </message>
    <message>
        <source>Paint points of several classes, or of heights: the network learns them at once.</source>
        <translation>Pintar puntos de varias clases, o de alturas: la red los aprende al instante.</translation>
    </message>
    <message>
        <source>Plane to paint on</source>
        <translation>Plano en el que pintar</translation>
    </message>
    <message>
        <source>Brush, spray, eraser, and the class or height that they paint.</source>
        <translation>Pincel, espray, goma, y la clase o altura que pintan.</translation>
    </message>
    <message>
        <source>Painting tools</source>
        <translation>Herramientas de pintura</translation>
    </message>
    <message>
        <source>The sum, the output, the error and each weight before and after, with every number of this step.</source>
        <translation>La suma, la salida, el error y cada peso antes y después, con todos los números de este paso.</translation>
    </message>
    <message>
        <source>Also move the bias at a wrong answer, and begin again (Undo takes it back).</source>
        <translation>Mover también el bias cuando la respuesta es incorrecta, y empezar de nuevo (Deshacer lo revierte).</translation>
    </message>
    <message>
        <source>One line for each example already seen; click one to go back to it.</source>
        <translation>Una línea por cada ejemplo ya visto; un clic en una vuelve a él.</translation>
    </message>
    <message>
        <source>Whether all examples are right already, and what has happened so far.</source>
        <translation>Si ya se aciertan todos los ejemplos, y lo que ha ocurrido hasta ahora.</translation>
    </message>
    <message>
        <source>Guess the output and the new weights before they are revealed: the best way to learn the rule.</source>
        <translation>Predecir la salida y los pesos nuevos antes de que se muestren: la mejor manera de aprender la regla.</translation>
    </message>
    <message>
        <source>Predict before you see</source>
        <translation>Predecir antes de ver</translation>
    </message>
    <message>
        <source>Deck A: multiply w and b by c, and the sigmoid over the sum gets steeper until it is the perceptron&apos;s step.</source>
        <translation>Presentación A: al multiplicar w y b por c, la sigmoide según la suma se hace más empinada hasta ser el escalón del perceptrón.</translation>
    </message>
    <message>
        <source>Deck A: Δoutput ≈ ∂a/∂w Δw + ∂a/∂b Δb. Predicted and measured change agree while the change is small; the curves part where it is not.</source>
        <translation>Presentación A: Δsalida ≈ ∂a/∂w Δw + ∂a/∂b Δb. El cambio predicho y el medido coinciden mientras el cambio es pequeño; las curvas se separan donde no lo es.</translation>
    </message>
    <message>
        <source>The slopes of the output, the change that they predict, and the one that is measured.</source>
        <translation>Las pendientes de la salida, el cambio que predicen y el que se mide.</translation>
    </message>
    <message>
        <source>What can be worked through by hand, page by page.</source>
        <translation>Lo que se puede recorrer paso a paso, página a página.</translation>
    </message>
    <message>
        <source>Carry the error back through the network and check each gradient.</source>
        <translation>Llevar el error hacia atrás por la red y comprobar cada gradiente.</translation>
    </message>
    <message>
        <source>An example is pushed through the network product by product (deck B: feedforward); a network that remembers takes the first time steps of a sequence.</source>
        <translation>Un ejemplo se lleva por la red producto a producto (presentación B: propagación hacia delante); una red que recuerda toma los primeros pasos de tiempo de una secuencia.</translation>
    </message>
    <message>
        <source>The error goes back through the network, and through time where it remembers, in the notations of both decks.</source>
        <translation>El error vuelve por la red, y por el tiempo donde esta recuerda, en las notaciones de ambas presentaciones.</translation>
    </message>
    <message>
        <source>See the gradients of several examples side by side, and their mean.</source>
        <translation>Ver los gradientes de varios ejemplos lado a lado, y su media.</translation>
    </message>
    <message>
        <source>Deck B&apos;s table: the gradient of each example, their mean, and the step that follows from it.</source>
        <translation>La tabla de la presentación B: el gradiente de cada ejemplo, su media y el paso que resulta de ella.</translation>
    </message>
    <message>
        <source>Change one neuron a little and see how much the cost changes.</source>
        <translation>Cambiar un poco una neurona y ver cuánto cambia el coste.</translation>
    </message>
    <message>
        <source>Deck A&apos;s demon changes the sum of one neuron a little, and the cost answers with δ times as much.</source>
        <translation>El diablito de la presentación A cambia un poco la suma de una neurona, y el coste responde con δ veces ese cambio.</translation>
    </message>
    <message>
        <source>See when a neuron that is wrong learns slowly.</source>
        <translation>Ver cuándo aprende despacio una neurona que se equivoca.</translation>
    </message>
    <message>
        <source>A neuron that is badly wrong learns slowly with squares, and fast with cross-entropy.</source>
        <translation>Una neurona muy equivocada aprende despacio con el coste cuadrático, y rápido con la entropía cruzada.</translation>
    </message>
    <message>
        <source>Turn sums into shares, step by step.</source>
        <translation>Convertir sumas en partes, paso a paso.</translation>
    </message>
    <message>
        <source>How sums become shares that add up to 1, and why the gradient is just a − y.</source>
        <translation>Cómo las sumas se convierten en partes que suman 1, y por qué el gradiente es simplemente a − y.</translation>
    </message>
    <message>
        <source>Start all weights equal and see what cannot be learnt.</source>
        <translation>Empezar con todos los pesos iguales y ver qué no se puede aprender.</translation>
    </message>
    <message>
        <source>Neurons that begin alike stay alike: why starting weights are drawn at random.</source>
        <translation>Las neuronas que empiezan iguales siguen iguales: por qué los pesos iniciales se sortean.</translation>
    </message>
    <message>
        <source>The inputs as they are in the data, as the network gets them, and its answer in its own unit.</source>
        <translation>Las entradas como están en los datos y como las recibe la red, y su respuesta en su propia unidad.</translation>
    </message>
    <message>
        <source>What this step of the backward pass works out, in words.</source>
        <translation>Lo que calcula este paso de la propagación hacia atrás, en palabras.</translation>
    </message>
    <message>
        <source>Backpropagation as deck A writes it: the error δ of each neuron, and four equations that carry it back.</source>
        <translation>La backpropagation como la escribe la presentación A: el error δ de cada neurona, y cuatro ecuaciones que lo llevan hacia atrás.</translation>
    </message>
    <message>
        <source>The same numbers as deck B writes them: one factor of the chain rule after another.</source>
        <translation>Los mismos números como los escribe la presentación B: un factor de la regla de la cadena tras otro.</translation>
    </message>
    <message>
        <source>One column of gradients for each example, then their mean, the mean times the learning rate, and the trained parameters. Tick the examples that make the mini-batch.</source>
        <translation>Una columna de gradientes por cada ejemplo, después su media, la media por la tasa de aprendizaje y los parámetros entrenados. Marcar los ejemplos que forman el mini-batch.</translation>
    </message>
    <message>
        <source>What the demon&apos;s Δ does to the cost: the curve is the truth, the straight line what δ predicts. Where δ ≈ 0, no small change of this neuron helps.</source>
        <translation>Lo que el Δ del diablito le hace al coste: la curva es la verdad; la recta, lo que predice δ. Donde δ ≈ 0, ningún cambio pequeño de esta neurona ayuda.</translation>
    </message>
    <message>
        <source>How the demon&apos;s change spreads through the layers behind, in numbers.</source>
        <translation>Cómo se extiende el cambio del diablito por las capas siguientes, en números.</translation>
    </message>
    <message>
        <source>The answer of one neuron from a bad start: with the quadratic cost it lingers, with cross-entropy it does not.</source>
        <translation>La respuesta de una neurona con un mal inicio: con el coste cuadrático se demora, con la entropía cruzada no.</translation>
    </message>
    <message>
        <source>Both costs over the epochs: flat at first is slow learning.</source>
        <translation>Ambos costes a lo largo de las épocas: plano al principio es aprendizaje lento.</translation>
    </message>
    <message>
        <source>σ′(z): almost 0 where the neuron is saturated. The quadratic cost has it as a factor, cross-entropy has not.</source>
        <translation>σ′(z): casi 0 donde la neurona está saturada. El coste cuadrático la tiene como factor; la entropía cruzada, no.</translation>
    </message>
    <message>
        <source>What each step of the weight follows: (a − y) σ′(z) x for squares, (a − y) x for cross-entropy.</source>
        <translation>Lo que sigue cada paso del peso: (a − y) σ′(z) x con el coste cuadrático, (a − y) x con la entropía cruzada.</translation>
    </message>
    <message>
        <source>e to the power of each sum, divided by their total: shares that add up to 1.</source>
        <translation>e elevado a cada suma, dividido entre el total: partes que suman 1.</translation>
    </message>
    <message>
        <source>How each output moves when one sum grows: its own share rises, all others fall.</source>
        <translation>Cómo se mueve cada salida cuando crece una suma: su propia parte sube, todas las demás bajan.</translation>
    </message>
    <message>
        <source>The terms whose column sums are the gradient; under cross-entropy they collapse to a − y.</source>
        <translation>Los términos cuyas sumas por columnas son el gradiente; con la entropía cruzada se simplifican en a − y.</translation>
    </message>
    <message>
        <source>What the network answers to the four rows of the gate at this epoch.</source>
        <translation>Lo que responde la red a las cuatro filas de la puerta en esta época.</translation>
    </message>
    <message>
        <source>Whether the gate was learnt, and how far apart the twins have come.</source>
        <translation>Si se aprendió la puerta, y cuánto se han separado las gemelas.</translation>
    </message>
    <message>
        <source>How different the two most different hidden neurons are: 0 as long as they are twins.</source>
        <translation>Lo distintas que son las dos neuronas ocultas más distintas: 0 mientras son gemelas.</translation>
    </message>
    <message>
        <source>Which network reads the digits here: one that comes with the program, the one in training, or a file.</source>
        <translation>Qué red lee aquí los dígitos: una que viene con el programa, la que se está entrenando o la de un archivo.</translation>
    </message>
    <message>
        <source>Your drawing as 28 × 28 grey values: these 784 numbers are all that the network gets.</source>
        <translation>El dibujo como 28 × 28 valores de gris: estos 784 números son todo lo que recibe la red.</translation>
    </message>
    <message>
        <source>Every neuron as a square that lights with its answer, layer under layer. Click one to look inside.</source>
        <translation>Cada neurona como un cuadrado que se ilumina con su respuesta, capa bajo capa. Un clic en uno permite mirar dentro.</translation>
    </message>
    <message>
        <source>Tell what you have drawn, and it becomes an example that networks can be trained with.</source>
        <translation>Al decir lo que se ha dibujado, se convierte en un ejemplo con el que se pueden entrenar redes.</translation>
    </message>
    <message>
        <source>How often each true digit (row) was taken for each answer (column). The diagonal is right; everything beside it is a mistake that you can click to see.</source>
        <translation>Cuántas veces se tomó cada dígito verdadero (fila) por cada respuesta (columna). La diagonal es lo correcto; todo lo que queda fuera es un error que un clic permite ver.</translation>
    </message>
    <message>
        <source>How fast accuracy falls as the images get noisier, turn or move: what the network has really understood.</source>
        <translation>Lo rápido que baja la exactitud cuando las imágenes tienen más ruido, giran o se mueven: lo que la red ha entendido de verdad.</translation>
    </message>
    <message>
        <source>The chosen image, with what it is and what the network took it for.</source>
        <translation>La imagen elegida, con lo que es y por lo que la tomó la red.</translation>
    </message>
    <message>
        <source>The image that the network reads on this page.</source>
        <translation>La imagen que la red lee en esta página.</translation>
    </message>
    <message>
        <source>A grey patch is moved over the image: blue is where the answer suffers, so what it rests on.</source>
        <translation>Un parche gris se mueve sobre la imagen: azul es donde la respuesta sufre, es decir, en lo que se basa.</translation>
    </message>
    <message>
        <source>The gradient of the answer by each pixel: where a little more ink would help or harm.</source>
        <translation>El gradiente de la respuesta con respecto a cada píxel: dónde un poco más de tinta ayudaría o perjudicaría.</translation>
    </message>
    <message>
        <source>One neuron: what it weighs, what it would like best, what excites it, and what is lost without it.</source>
        <translation>Una neurona: sus pesos, lo que más le gustaría, lo que la excita y lo que se pierde sin ella.</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>Una neurona</translation>
    </message>
    <message>
        <source>The neuron&apos;s weight on each pixel: blue wants ink there, orange wants none.</source>
        <translation>El peso de la neurona en cada píxel: azul quiere tinta ahí, naranja no.</translation>
    </message>
    <message>
        <source>Real images to which this neuron answers most and least strongly: what it looks for.</source>
        <translation>Imágenes reales a las que esta neurona responde con más y con menos fuerza: lo que busca.</translation>
    </message>
    <message>
        <source>Four bits can write 16 codes, and six of them are no digit: how often the network answers one of those.</source>
        <translation>Cuatro bits pueden escribir 16 códigos, y seis de ellos no son ningún dígito: cuántas veces responde la red uno de esos.</translation>
    </message>
    <message>
        <source>The same ladder in numbers, with what each method does.</source>
        <translation>La misma escalera en números, con lo que hace cada método.</translation>
    </message>
    <message>
        <source>The training image before any change.</source>
        <translation>La imagen de entrenamiento antes de cualquier cambio.</translation>
    </message>
    <message>
        <source>What training may see instead of the original, drawn anew each time: more examples than there are.</source>
        <translation>Lo que puede ver el entrenamiento en lugar del original, sorteado de nuevo cada vez: más ejemplos de los que hay.</translation>
    </message>
    <message>
        <source>Starts a longer calculation and shows how far it is; it can be called off.</source>
        <translation>Inicia un cálculo más largo y muestra cuánto lleva; se puede cancelar.</translation>
    </message>
    <message>
        <source>Longer work</source>
        <translation>Cálculo largo</translation>
    </message>
    <message>
        <source>Step back and forth, run at a chosen speed, and choose how much a step takes.</source>
        <translation>Dar pasos adelante y atrás, avanzar a la velocidad elegida y decidir cuánto abarca un paso.</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>What the colours stand for.</source>
        <translation>Lo que significan los colores.</translation>
    </message>
    <message>
        <source>Which version this is, what it is built from, and whose ideas and data it uses.</source>
        <translation>Qué versión es, con qué está hecho, y de quién son las ideas y los datos que usa.</translation>
    </message>
    <message>
        <source>Kept runs beside the current one: curves above, figures and the settings that differ below.</source>
        <translation>Las ejecuciones conservadas junto a la actual: arriba las curvas, abajo las cifras y los ajustes en que difieren.</translation>
    </message>
    <message>
        <source>One experiment, trained again and again with other seeds: the band shows how much of the result is chance.</source>
        <translation>Un experimento, entrenado una y otra vez con otras semillas: la banda muestra cuánto del resultado es azar.</translation>
    </message>
    <message>
        <source>How the table is read at the left; its first rows, and what each column is used for, at the right.</source>
        <translation>A la izquierda, cómo se lee la tabla; a la derecha, sus primeras filas y para qué se usa cada columna.</translation>
    </message>
    <message>
        <source>Which images of a folder are used, and a look at some of them before they become the data.</source>
        <translation>Qué imágenes de una carpeta se usan, y un vistazo a algunas antes de que sean los datos.</translation>
    </message>
    <message>
        <source>Work that was not saved when the program came to an unexpected end: open it, or throw it away.</source>
        <translation>Trabajo que no estaba guardado cuando el programa terminó de forma inesperada: abrirlo o descartarlo.</translation>
    </message>
    <message>
        <source>What whoever made this project tells those who open it; it is saved with the project.</source>
        <translation>Lo que quien hizo este proyecto dice a quienes lo abren; se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>Notes on this project</source>
        <translation>Notas sobre este proyecto</translation>
    </message>
    <message>
        <source>Data and settings at the left, the network in the middle, its answers at the right, its progress below.</source>
        <translation>Los datos y ajustes a la izquierda, la red en el centro, sus respuestas a la derecha, su progreso abajo.</translation>
    </message>
    <message>
        <source>Task and rule at the left, the neuron in the middle, the plane of its inputs at the right.</source>
        <translation>La tarea y la regla a la izquierda, la neurona en el centro, el plano de sus entradas a la derecha.</translation>
    </message>
    <message>
        <source>Gates and points</source>
        <translation>Puertas y puntos</translation>
    </message>
    <message>
        <source>Step the perceptron rule on logic gates and points.</source>
        <translation>Aplicar la regla del perceptrón paso a paso a puertas lógicas y puntos.</translation>
    </message>
    <message>
        <source>One neuron with a step and with a sigmoid, and what a small change of its weights does.</source>
        <translation>Una neurona con un escalón y con una sigmoide, y lo que hace un pequeño cambio de sus pesos.</translation>
    </message>
    <message>
        <source>Step ↔ sigmoid</source>
        <translation>Escalón ↔ sigmoide</translation>
    </message>
    <message>
        <source>The arithmetic of the course, step by step, with real numbers.</source>
        <translation>Los cálculos del curso, paso a paso, con números reales.</translation>
    </message>
    <message>
        <source>Handwritten digits: draw, be recognised, and look inside.</source>
        <translation>Dígitos escritos a mano: dibujarlos, ver cómo se reconocen y mirar dentro.</translation>
    </message>
    <message>
        <source>nnplayground</source>
        <translation>nnplayground</translation>
    </message>
    <message>
        <source>Too small and learning takes for ever; too large and it jumps over the valley. Decks A and B: gradient descent.</source>
        <translation>Si es demasiado pequeña, aprender no acaba nunca; si es demasiado grande, se salta por encima del valle. Presentaciones A y B: descenso de gradiente.</translation>
    </message>
    <message>
        <source>Small mini-batches make many rough steps, large ones few exact ones. Decks A and B: stochastic gradient descent.</source>
        <translation>Los mini-batches pequeños dan muchos pasos toscos; los grandes, pocos y exactos. Presentaciones A y B: descenso de gradiente estocástico.</translation>
    </message>
    <message>
        <source>Decks A and B begin with squares; deck A then shows why cross-entropy learns faster.</source>
        <translation>Las presentaciones A y B empiezan con el coste cuadrático; la A muestra después por qué la entropía cruzada aprende más rápido.</translation>
    </message>
    <message>
        <source>Decks A and B use plain gradient descent; momentum and Adam remember earlier steps.</source>
        <translation>Las presentaciones A y B usan el descenso de gradiente simple; momentum y Adam recuerdan los pasos anteriores.</translation>
    </message>
    <message>
        <source>Large steps first and small ones later find the valley&apos;s floor.</source>
        <translation>Con pasos grandes al principio y pequeños después se encuentra el fondo del valle.</translation>
    </message>
    <message>
        <source>Deck B: biases 0 and weights at random, else the neurons of a layer stay twins.</source>
        <translation>Presentación B: bias a 0 y pesos al azar; si no, las neuronas de una capa siguen siendo gemelas.</translation>
    </message>
    <message>
        <source>Inputs of very different size let one weight rule; deck B&apos;s house prices show it.</source>
        <translation>Con entradas de tamaños muy distintos manda un solo peso; los precios de casas de la presentación B lo muestran.</translation>
    </message>
    <message>
        <source>Only these examples change the weights.</source>
        <translation>Solo estos ejemplos cambian los pesos.</translation>
    </message>
    <message>
        <source>Deck A: look at it after each epoch to see overfitting, and choose settings by it.</source>
        <translation>Presentación A: mirarla tras cada época para ver el sobreajuste, y elegir los ajustes con ella.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation>La misma semilla da el mismo entrenamiento, bit a bit.</translation>
    </message>
    <message>
        <source>The same seed gives the same examples.</source>
        <translation>La misma semilla da los mismos ejemplos.</translation>
    </message>
    <message>
        <source>The same seed gives the same mini-batches.</source>
        <translation>La misma semilla da los mismos mini-batches.</translation>
    </message>
    <message>
        <source>Noise cannot be learnt: a network that tries learns its examples by heart.</source>
        <translation>El ruido no se puede aprender: una red que lo intenta se aprende los ejemplos de memoria.</translation>
    </message>
    <message>
        <source>More examples are the easiest cure of overfitting (deck A).</source>
        <translation>Más ejemplos son el remedio más fácil contra el sobreajuste (presentación A).</translation>
    </message>
    <message>
        <source>Deck A: the network prefers small weights, and small weights follow no noise.</source>
        <translation>Presentación A: la red prefiere pesos pequeños, y los pesos pequeños no siguen el ruido.</translation>
    </message>
    <message>
        <source>Deck A: one way to change the cost so that the network overfits less.</source>
        <translation>Presentación A: una manera de cambiar el coste para que la red se sobreajuste menos.</translation>
    </message>
    <message>
        <source>Silences each hidden neuron with this probability, for each example anew; none while testing.</source>
        <translation>Silencia cada neurona oculta con esta probabilidad, de nuevo con cada ejemplo; ninguna al evaluar.</translation>
    </message>
    <message>
        <source>Deck A: one way to change the training so that the network overfits less.</source>
        <translation>Presentación A: una manera de cambiar el entrenamiento para que la red se sobreajuste menos.</translation>
    </message>
    <message>
        <source>Deck A: stop when validation gets no better.</source>
        <translation>Presentación A: parar cuando la validación ya no mejora.</translation>
    </message>
    <message>
        <source>Softmax comes up in decks A and B as the output that can be read as probabilities.</source>
        <translation>Softmax aparece en las presentaciones A y B como la salida que se puede leer como probabilidades.</translation>
    </message>
    <message>
        <source>Deck A: softmax scales the sums into shares.</source>
        <translation>Presentación A: softmax convierte las sumas en partes.</translation>
    </message>
    <message>
        <source>Each step: forward, cost, backward, and every weight moves against its gradient.</source>
        <translation>Cada paso: hacia delante, coste, hacia atrás, y cada peso se mueve en contra de su gradiente.</translation>
    </message>
    <message>
        <source>A single step of gradient descent, to watch closely.</source>
        <translation>Un solo paso del descenso de gradiente, para verlo de cerca.</translation>
    </message>
    <message>
        <source>One pass through all training examples.</source>
        <translation>Una pasada por todos los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>The same seeds: exactly the same run again, or the same start with other settings.</source>
        <translation>Las mismas semillas: otra vez exactamente el mismo entrenamiento, o el mismo inicio con otros ajustes.</translation>
    </message>
    <message>
        <source>Another starting point on the hills of the cost: does it end as well?</source>
        <translation>Otro punto de partida en las colinas del coste: ¿acaba igual de bien?</translation>
    </message>
    <message>
        <source>Ink is 1 and paper is 0, as in MNIST.</source>
        <translation>La tinta es 1 y el papel es 0, como en MNIST.</translation>
    </message>
    <message>
        <source>Deck A prints σ where σ′ belongs: the gradient check exposes it.</source>
        <translation>La presentación A escribe σ donde corresponde σ′: la comprobación del gradiente lo delata.</translation>
    </message>
    <message>
        <source>Deck A&apos;s network of 784 inputs, hidden neurons and ten outputs.</source>
        <translation>La red de la presentación A, con 784 entradas, neuronas ocultas y diez salidas.</translation>
    </message>
    <message>
        <source>Without an activation that bends, all layers together can do no more than a single linear one (deck B).</source>
        <translation>Sin una activación que se curve, todas las capas juntas no pueden más que una sola capa lineal (presentación B).</translation>
    </message>
    <message>
        <source>An input that bends, such as x₁², lets fewer neurons do; deeper networks make their own.</source>
        <translation>Con una entrada que se curva, como x₁², bastan menos neuronas; las redes más profundas crean las suyas.</translation>
    </message>
    <message>
        <source>More neurons can follow more shapes, and learn more by heart.</source>
        <translation>Más neuronas pueden seguir más formas, y aprender más de memoria.</translation>
    </message>
    <message>
        <source>Another data set begins a new run, with outputs and cost that suit it.</source>
        <translation>Otro conjunto de datos empieza un nuevo entrenamiento, con las salidas y el coste adecuados.</translation>
    </message>
    <message>
        <source>With two inputs the examples are points on a plane, and the weights a line.</source>
        <translation>Con dos entradas, los ejemplos son puntos en un plano, y los pesos, una recta.</translation>
    </message>
    <message>
        <source>The step written out</source>
        <translation>El paso, escrito</translation>
    </message>
    <message>
        <source>The products, the sum and the activation of this step, with every number.</source>
        <translation>Los productos, la suma y la activación de este paso, con todos los números.</translation>
    </message>
    <message>
        <source>Inputs and answer in their units</source>
        <translation>Entradas y respuesta en sus unidades</translation>
    </message>
    <message>
        <source>How the inputs are scaled for the network, and its answer scaled back.</source>
        <translation>Cómo se escalan las entradas para la red, y cómo se deshace el escalado de su respuesta.</translation>
    </message>
    <message>
        <source>Inputs, scaled for the network</source>
        <translation>Entradas, escaladas para la red</translation>
    </message>
    <message>
        <source>The answer, scaled back</source>
        <translation>La respuesta, sin el escalado</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>deseado</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La respuesta</translation>
    </message>
    <message>
        <source>read as class</source>
        <translation>leída como clase</translation>
    </message>
    <message>
        <source>What this step knows, with every number.</source>
        <translation>Lo que sabe este paso, con todos sus números.</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Cómo están las cosas</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Predecir antes</translation>
    </message>
    <message>
        <source>Type your guess first.</source>
        <translation>Primero hay que escribir una predicción.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Cómo aprende</translation>
    </message>
    <message>
        <source>Examples done</source>
        <translation>Ejemplos hechos</translation>
    </message>
    <message>
        <source>What was done so far; click a line to go back to it.</source>
        <translation>Lo hecho hasta ahora; un clic en una línea vuelve a ella.</translation>
    </message>
    <message>
        <source>Ask for the output and the new weights before they are shown, and keep score.</source>
        <translation>Preguntar la salida y los pesos nuevos antes de mostrarlos, y llevar la cuenta.</translation>
    </message>
    <message>
        <source>Task: {task}</source>
        <translation>Tarea: {task}</translation>
    </message>
    <message>
        <source>Inputs: {count}</source>
        <translation>Entradas: {count}</translation>
    </message>
    <message>
        <source>Type an example</source>
        <translation>Escribir un ejemplo</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Añadir un punto</translation>
    </message>
    <message>
        <source>Weight {number}: {value}</source>
        <translation>Peso {number}: {value}</translation>
    </message>
    <message>
        <source>Threshold: {value}</source>
        <translation>Umbral: {value}</translation>
    </message>
    <message>
        <source>Use the rule with x and train the bias</source>
        <translation>Usar la regla con x y entrenar el bias</translation>
    </message>
    <message>
        <source>Pass {number}, example {place} of {count}: x = {x}, desired output d = {desired}</source>
        <translation>Pasada {number}, ejemplo {place} de {count}: x = {x}, salida deseada d = {desired}</translation>
    </message>
    <message>
        <source>Loss of this neuron</source>
        <translation>Pérdida de esta neurona</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>The mean of the ticked columns: the mini-batch&apos;s gradient.</source>
        <translation>La media de las columnas marcadas: el gradiente del mini-batch.</translation>
    </message>
    <message>
        <source>η × mean</source>
        <translation>η × media</translation>
    </message>
    <message>
        <source>The learning rate times the mean: what is subtracted. Sorts by size.</source>
        <translation>La tasa de aprendizaje por la media: lo que se resta. Ordena por tamaño.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>The weight or bias as it is.</source>
        <translation>El peso o bias tal como está.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Before minus η × mean: the trained network.</source>
        <translation>Antes menos η × media: la red entrenada.</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parámetro</translation>
    </message>
    <message>
        <source>example {number}</source>
        <translation>ejemplo {number}</translation>
    </message>
    <message>
        <source>in the mini-batch</source>
        <translation>en el mini-batch</translation>
    </message>
    <message>
        <source>cost before</source>
        <translation>coste antes</translation>
    </message>
    <message>
        <source>cost after</source>
        <translation>coste después</translation>
    </message>
    <message>
        <source>The cycle:</source>
        <translation>El ciclo:</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Compare your guess with what really happens (Enter).</source>
        <translation>Comparar la predicción con lo que ocurre en realidad (Intro).</translation>
    </message>
    <message>
        <source>There is nothing left to predict.</source>
        <translation>No queda nada por predecir.</translation>
    </message>
    <message>
        <source>Predict: x = {x}, desired {desired}. Which output, and which weights afterwards?</source>
        <translation>Predecir: x = {x}, deseado {desired}. ¿Qué salida, y qué pesos después?</translation>
    </message>
    <message>
        <source>Your guess: output {mark}</source>
        <translation>Predicción: salida {mark}</translation>
    </message>
    <message>
        <source>Score: {outputs} of {asked} outputs and {weights} of {asked} corrections right.</source>
        <translation>Puntuación: bien {outputs} de {asked} salidas y {weights} de {asked} correcciones.</translation>
    </message>
    <message>
        <source>Guess of {name}</source>
        <translation>Predicción de {name}</translation>
    </message>
    <message>
        <source>Type your guess; Enter reveals.</source>
        <translation>Escribir la predicción; Intro la compara.</translation>
    </message>
    <message>
        <source>Sheet to draw a digit on</source>
        <translation>Hoja en la que dibujar un dígito</translation>
    </message>
    <message>
        <source>move the pen (with Shift it draws)</source>
        <translation>mover el lápiz (con Mayús, dibuja)</translation>
    </message>
    <message>
        <source>empty the sheet</source>
        <translation>vaciar la hoja</translation>
    </message>
    <message>
        <source>undo and redo a stroke</source>
        <translation>deshacer y rehacer un trazo</translation>
    </message>
    <message>
        <source>read the picture on the clipboard</source>
        <translation>leer la imagen del portapapeles</translation>
    </message>
    <message>
        <source>Draw one digit, large or small; drop a picture here to have it read.</source>
        <translation>Dibujar un dígito, grande o pequeño; soltar aquí una imagen para que la lea.</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>Dibujar aquí un dígito</translation>
    </message>
    <message>
        <source>The data of this experiment are not here: open the file or the project that has them.</source>
        <translation>Los datos de este experimento no están aquí: hay que abrir el archivo o el proyecto que los tiene.</translation>
    </message>
    <message>
        <source>The best network that comes along</source>
        <translation>La mejor red que viene incluida</translation>
    </message>
    <message>
        <source>Nielsen&apos;s network: 784-30-10</source>
        <translation>La red de Nielsen: 784-30-10</translation>
    </message>
    <message>
        <source>The network that is being trained</source>
        <translation>La red que se está entrenando</translation>
    </message>
    <message>
        <source>A saved network…</source>
        <translation>Una red guardada…</translation>
    </message>
    <message>
        <source>This network cannot read digits: it has {inputs} inputs and knows {classes} classes, where 784 pixels and ten digits are needed.</source>
        <translation>Esta red no puede leer dígitos: tiene {inputs} entradas y conoce {classes} clases, y hacen falta 784 píxeles y diez dígitos.</translation>
    </message>
    <message>
        <source>Read undisturbed</source>
        <translation>Leer sin perturbar</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Segura desde</translation>
    </message>
    <message>
        <source>Below this share the answer is “I don&apos;t know”.</source>
        <translation>Por debajo de esta parte, la respuesta es “No lo sé”.</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>Temperatura T</translation>
    </message>
    <message>
        <source>What the sums are divided by before softmax: small sharpens the answer, large evens it out.</source>
        <translation>Entre cuánto se dividen las sumas antes de softmax: un valor pequeño afila la respuesta, uno grande la iguala.</translation>
    </message>
    <message>
        <source>Normally distributed noise on each of the 784 pixels: its standard deviation; ink is 1.</source>
        <translation>Ruido normal en cada uno de los 784 píxeles: su desviación típica; la tinta es 1.</translation>
    </message>
    <message>
        <source>Pruned</source>
        <translation>Poda</translation>
    </message>
    <message>
        <source>How many of the weights of every layer are set to 0, the smallest first (magnitude pruning).</source>
        <translation>Cuántos de los pesos de cada capa se ponen a 0, primero los más pequeños (poda por magnitud).</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Lo que ve la red</translation>
    </message>
    <message>
        <source>The 28 × 28 pixels that the network gets, exactly as they are.</source>
        <translation>Los 28 × 28 píxeles que recibe la red, tal como son.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Draw ink.</source>
        <translation>Dibujar tinta.</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Take ink away; so does the right mouse button.</source>
        <translation>Quitar tinta; el botón derecho del ratón también lo hace.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z).</source>
        <translation>Deshacer el último cambio (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Make the change again that was taken back (Ctrl+Shift+Z).</source>
        <translation>Rehacer el cambio deshecho (Ctrl+Mayús+Z).</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Empty the sheet (Delete).</source>
        <translation>Vaciar la hoja (Supr).</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Read a picture file; pasting (Ctrl+V) and dropping one work too.</source>
        <translation>Leer un archivo de imagen; también se puede pegar (Ctrl+V) o soltar una.</translation>
    </message>
    <message>
        <source>Neurons lit</source>
        <translation>Neuronas encendidas</translation>
    </message>
    <message>
        <source>Show the steps of softmax</source>
        <translation>Ver los pasos de softmax</translation>
    </message>
    <message>
        <source>Each sum z is divided by T; m is the largest quotient; the powers of e are divided by their sum.</source>
        <translation>Cada suma z se divide entre T; m es el mayor cociente; las potencias de e se dividen entre su suma.</translation>
    </message>
    <message>
        <source>There is no picture to paste: copy one first.</source>
        <translation>No hay ninguna imagen que pegar: copiar una primero.</translation>
    </message>
    <message>
        <source>The picture is being read…</source>
        <translation>Leyendo la imagen…</translation>
    </message>
    <message>
        <source>Network, map, disturb</source>
        <translation>Red, mapa, perturbar</translation>
    </message>
    <message>
        <source>Beside the sheet: the network with what lights in it, the drawing on a map, or what disturbs.</source>
        <translation>Junto a la hoja: la red con lo que se enciende en ella, el dibujo en un mapa, o lo que perturba.</translation>
    </message>
    <message>
        <source>Every neuron lit, and the connections that carry most.</source>
        <translation>Cada neurona encendida, y las conexiones que más llevan.</translation>
    </message>
    <message>
        <source>Where the drawing stands among images, as a layer sees them.</source>
        <translation>Dónde queda el dibujo entre las imágenes, tal como las ve una capa.</translation>
    </message>
    <message>
        <source>Noise, pruning and neurons switched off: the answer follows at once.</source>
        <translation>Ruido, poda y neuronas apagadas: la respuesta cambia en el acto.</translation>
    </message>
    <message>
        <source>Read a picture</source>
        <translation>Leer una imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>No ink was found in this picture: use one with dark strokes on plain paper.</source>
        <translation>No se encontró tinta en esta imagen: hay que usar una con trazos oscuros en papel liso.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this picture: make it smaller first.</source>
        <translation>No hay suficiente memoria para leer esta imagen: hay que reducirla primero.</translation>
    </message>
    <message>
        <source>The network is being read…</source>
        <translation>Leyendo la red…</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Todavía no hay respuesta.</translation>
    </message>
    <message>
        <source>Four outputs write a binary code. Bits being 1: {bits}; codes of no digit: {invalid}.</source>
        <translation>Cuatro salidas escriben un código binario. Bits a 1: {bits}; códigos que no son ningún dígito: {invalid}.</translation>
    </message>
    <message>
        <source>The outputs of this network are no softmax: the bars are the softmax of their sums z.</source>
        <translation>Las salidas de esta red no son softmax: las barras son el softmax de sus sumas z.</translation>
    </message>
    <message>
        <source>Add to My digits as</source>
        <translation>Añadir a Mis dígitos como</translation>
    </message>
    <message>
        <source>Use…</source>
        <translation>Usar…</translation>
    </message>
    <message>
        <source>Train with My digits, export them, or remove the last one.</source>
        <translation>Entrenar con Mis dígitos, exportarlos o quitar el último.</translation>
    </message>
    <message>
        <source>Keep this drawing as a {digit}.</source>
        <translation>Guardar este dibujo como un {digit}.</translation>
    </message>
    <message>
        <source>Train with My digits</source>
        <translation>Entrenar con Mis dígitos</translation>
    </message>
    <message>
        <source>Export as IDX, like MNIST…</source>
        <translation>Exportar como IDX, igual que MNIST…</translation>
    </message>
    <message>
        <source>Export as one PNG picture…</source>
        <translation>Exportar como una imagen PNG…</translation>
    </message>
    <message>
        <source>Remove the last one</source>
        <translation>Quitar el último</translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation>Guardados: {count}</translation>
    </message>
    <message>
        <source>Export My digits</source>
        <translation>Exportar Mis dígitos</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw a digit and have it read.</source>
        <translation>Dibujar un dígito y hacer que la red lo lea.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Por dentro</translation>
    </message>
    <message>
        <source>Ten outputs or four bits</source>
        <translation>Diez salidas o cuatro bits</translation>
    </message>
    <message>
        <source>Shares of the ten digits</source>
        <translation>Partes de los diez dígitos</translation>
    </message>
    <message>
        <source>{first}: {share}, then {second}: {other}</source>
        <translation>{first}: {share}, luego {second}: {other}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>choose a neuron</source>
        <translation>elegir una neurona</translation>
    </message>
    <message>
        <source>One square for each neuron: the brighter, the stronger its answer. Click one to look inside.</source>
        <translation>Un cuadrado por neurona: cuanto más claro, más fuerte su respuesta. Un clic permite mirar dentro.</translation>
    </message>
    <message>
        <source>Hidden layer {layer}</source>
        <translation>Capa oculta {layer}</translation>
    </message>
    <message>
        <source>Neuron {index}: {value}</source>
        <translation>Neurona {index}: {value}</translation>
    </message>
    <message>
        <source>I don&apos;t know.
Perhaps {first} ({share}) or {second} ({other}).</source>
        <translation>No lo sé.
Quizá {first} ({share}) o {second} ({other}).</translation>
    </message>
    <message>
        <source>The state of the run does not fit its settings and cannot be taken up: reset the run to start anew.</source>
        <translation>El estado del entrenamiento no encaja con sus ajustes y no se puede retomar: hay que reiniciarlo para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Weight w₁</source>
        <translation>Peso w₁</translation>
    </message>
    <message>
        <source>The first weight.</source>
        <translation>El primer peso.</translation>
    </message>
    <message>
        <source>Weight w₂</source>
        <translation>Peso w₂</translation>
    </message>
    <message>
        <source>The second weight.</source>
        <translation>El segundo peso.</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>Bias b</translation>
    </message>
    <message>
        <source>What is added to the sum.</source>
        <translation>Lo que se añade a la suma.</translation>
    </message>
    <message>
        <source>Scale c</source>
        <translation>Escala c</translation>
    </message>
    <message>
        <source>What weights and bias are multiplied by: the larger, the steeper.</source>
        <translation>Por cuánto se multiplican los pesos y el bias: cuanto mayor, más empinada.</translation>
    </message>
    <message>
        <source>Input x₁</source>
        <translation>Entrada x₁</translation>
    </message>
    <message>
        <source>The first input of the example.</source>
        <translation>La primera entrada del ejemplo.</translation>
    </message>
    <message>
        <source>Input x₂</source>
        <translation>Entrada x₂</translation>
    </message>
    <message>
        <source>The second input of the example.</source>
        <translation>La segunda entrada del ejemplo.</translation>
    </message>
    <message>
        <source>Δw₁</source>
        <translation>Δw₁</translation>
    </message>
    <message>
        <source>A change of the first scaled weight.</source>
        <translation>Un cambio del primer peso escalado.</translation>
    </message>
    <message>
        <source>Δw₂</source>
        <translation>Δw₂</translation>
    </message>
    <message>
        <source>A change of the second scaled weight.</source>
        <translation>Un cambio del segundo peso escalado.</translation>
    </message>
    <message>
        <source>Δb</source>
        <translation>Δb</translation>
    </message>
    <message>
        <source>A change of the scaled bias.</source>
        <translation>Un cambio del bias escalado.</translation>
    </message>
    <message>
        <source>The neuron&apos;s answer over its sum</source>
        <translation>La respuesta de la neurona según su suma</translation>
    </message>
    <message>
        <source>Predicted and measured change</source>
        <translation>Cambio predicho y medido</translation>
    </message>
    <message>
        <source>share of the change</source>
        <translation>parte del cambio</translation>
    </message>
    <message>
        <source>The change in numbers</source>
        <translation>El cambio en números</translation>
    </message>
    <message>
        <source>The change predicted by the slopes, and the one that is measured.</source>
        <translation>El cambio que predicen las pendientes y el que se mide.</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>On the slides (deck A): times c, the sigmoid becomes the step.</source>
        <translation>En las diapositivas (presentación A): multiplicada por c, la sigmoide se convierte en el escalón.</translation>
    </message>
    <message>
        <source>From the n-th training example</source>
        <translation>Desde el n-ésimo ejemplo de entrenamiento</translation>
    </message>
    <message>
        <source>The first of the training examples shown; the columns have their numbers among all examples.</source>
        <translation>El primero de los ejemplos de entrenamiento que se muestran; las columnas llevan su número entre todos los ejemplos.</translation>
    </message>
    <message>
        <source>The demon changes</source>
        <translation>El diablito cambia</translation>
    </message>
    <message>
        <source>The neuron&apos;s sum z, or its value a.</source>
        <translation>La suma z de la neurona, o su valor a.</translation>
    </message>
    <message>
        <source>its sum z</source>
        <translation>su suma z</translation>
    </message>
    <message>
        <source>its value a</source>
        <translation>su valor a</translation>
    </message>
    <message>
        <source>How much the demon adds.</source>
        <translation>Cuánto añade el diablito.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>The inputs are layer 1.</source>
        <translation>Las entradas son la capa 1.</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neurona</translation>
    </message>
    <message>
        <source>Its number in the layer, from 1.</source>
        <translation>Su número en la capa, desde 1.</translation>
    </message>
    <message>
        <source>Click a neuron: the demon sits there. What it changes travels to the right.</source>
        <translation>Un clic en una neurona coloca ahí al diablito. Lo que cambia viaja hacia la derecha.</translation>
    </message>
    <message>
        <source>Change of the cost over Δ</source>
        <translation>Cambio del coste según Δ</translation>
    </message>
    <message>
        <source>Click or drag to choose Δ.</source>
        <translation>Hacer clic o arrastrar para elegir Δ.</translation>
    </message>
    <message>
        <source>What the demon does, layer by layer</source>
        <translation>Lo que hace el diablito, capa a capa</translation>
    </message>
    <message>
        <source>part company</source>
        <translation>se separan</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>A small change</source>
        <translation>Un cambio pequeño</translation>
    </message>
    <message>
        <source>step</source>
        <translation>escalón</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicho</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>Largest distance between sigmoid and step at the four corners 00, 01, 10, 11: {distance}.</source>
        <translation>Mayor distancia entre la sigmoide y el escalón en las cuatro esquinas 00, 01, 10, 11: {distance}.</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Intro, Espacio</translation>
    </message>
    <message>
        <source>on an input: use it or leave it out</source>
        <translation>en una entrada: usarla o no</translation>
    </message>
    <message>
        <source>Click to switch this input on or off.</source>
        <translation>Un clic activa o desactiva esta entrada.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be used: {reason}.</source>
        <translation>La carpeta “{folder}” no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>This work has been opened in another window.</source>
        <translation>Este trabajo está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>This is not a table: no line with values was found in it.</source>
        <translation>Esto no es una tabla: no se encontró en ella ninguna línea con valores.</translation>
    </message>
    <message>
        <source>This is not a table as text: choose another encoding, or another file.</source>
        <translation>Esto no es una tabla de texto: hay que elegir otra codificación, u otro archivo.</translation>
    </message>
    <message>
        <source>This table has {count} columns, and {limit} is the limit.</source>
        <translation>Esta tabla tiene {count} columnas, y el límite es {limit}.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>How letters are written in the file: change it if accents look wrong.</source>
        <translation>Cómo se escriben las letras en el archivo: cambiarla si los acentos se ven mal.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>What stands between two cells of a line.</source>
        <translation>Lo que hay entre dos celdas de una línea.</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>coma ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>punto y coma ;</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>barra |</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>What stands before the decimals of a number.</source>
        <translation>Lo que va delante de los decimales de un número.</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>punto 1.5</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>coma 1,5</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>Millares</translation>
    </message>
    <message>
        <source>What parts the thousands of a number, as in 1 234.</source>
        <translation>Qué separa los millares de un número, como en 1 234.</translation>
    </message>
    <message>
        <source>any sign</source>
        <translation>cualquier signo</translation>
    </message>
    <message>
        <source>point 1.234</source>
        <translation>punto 1.234</translation>
    </message>
    <message>
        <source>comma 1,234</source>
        <translation>coma 1,234</translation>
    </message>
    <message>
        <source>blank 1 234</source>
        <translation>espacio 1 234</translation>
    </message>
    <message>
        <source>apostrophe 1&apos;234</source>
        <translation>apóstrofo 1&apos;234</translation>
    </message>
    <message>
        <source>nothing 1234</source>
        <translation>nada 1234</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>What comes first in a date such as 31/12/2024; a year that comes first leaves no choice.</source>
        <translation>Qué va primero en una fecha como 31/12/2024; si el año va primero, no hay elección.</translation>
    </message>
    <message>
        <source>day 31/12</source>
        <translation>día 31/12</translation>
    </message>
    <message>
        <source>month 12/31</source>
        <translation>mes 12/31</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Whether the first line holds the names of the columns.</source>
        <translation>Si la primera línea contiene los nombres de las columnas.</translation>
    </message>
    <message>
        <source>Numbers in cells</source>
        <translation>Números en celdas</translation>
    </message>
    <message>
        <source>Whether numbers are no texts, but values of cells, as in a workbook.</source>
        <translation>Si los números no son textos, sino valores de celdas, como en un libro de cálculo.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>The name of each column and whether it holds numbers or categories.</source>
        <translation>El nombre de cada columna y si contiene números o categorías.</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>columna {number}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>There is no table yet: open a CSV or TSV file, or paste one.</source>
        <translation>Aún no hay ninguna tabla: hay que abrir un archivo CSV o TSV, o pegar una.</translation>
    </message>
    <message>
        <source>Choose the column of the table that is to be learnt.</source>
        <translation>Elegir la columna de la tabla que hay que aprender.</translation>
    </message>
    <message>
        <source>Choose at least one column of the table to learn from.</source>
        <translation>Elegir al menos una columna de la tabla de la que aprender.</translation>
    </message>
    <message>
        <source>Column “{column}” holds dates: leave it out, or use it as the time of a series.</source>
        <translation>La columna “{column}” contiene fechas: hay que dejarla fuera o usarla como tiempo de una serie.</translation>
    </message>
    <message>
        <source>The table does not have the columns of this experiment: open its file again.</source>
        <translation>La tabla no tiene las columnas de este experimento: hay que abrir su archivo otra vez.</translation>
    </message>
    <message>
        <source>Column “{column}” holds numbers beyond ±10¹⁰⁰, which are too large to learn: leave it out.</source>
        <translation>La columna “{column}” tiene números mayores que ±10¹⁰⁰, demasiado grandes para aprenderlos: hay que quitarla.</translation>
    </message>
    <message>
        <source>No row of the table is complete: choose something else for missing cells.</source>
        <translation>Ninguna fila de la tabla está completa: hay que elegir otra cosa para las celdas que faltan.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Which table it is.</source>
        <translation>Qué tabla es.</translation>
    </message>
    <message>
        <source>There are no images yet: choose a folder with a folder of PNG or JPG files for each class.</source>
        <translation>Aún no hay imágenes: se elige una carpeta con una carpeta de archivos PNG o JPG por clase.</translation>
    </message>
    <message>
        <source>These images are damaged: open their folder or file again.</source>
        <translation>Estas imágenes están dañadas: hay que abrir de nuevo su carpeta o archivo.</translation>
    </message>
    <message>
        <source>There are {count} classes; 2 to {limit} can be learnt.</source>
        <translation>Clases: {count}; se pueden aprender de 2 a {limit}.</translation>
    </message>
    <message>
        <source>The images to learn from have none of class “{name}”, which is tested: add some, or leave it out.</source>
        <translation>Las imágenes de las que se aprende no tienen ninguna de la clase “{name}”, que se prueba: añadir algunas, o dejarla fuera.</translation>
    </message>
    <message>
        <source>Own pictures</source>
        <translation>Imágenes de archivos</translation>
    </message>
    <message>
        <source>Pictures of yours, brought to 28 × 28 grey pixels, from folders or a table of pixels.</source>
        <translation>Imágenes propias llevadas a 28 × 28 píxeles grises, de carpetas o de una tabla de píxeles.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The name of the folder or file that the images are from.</source>
        <translation>El nombre de la carpeta o el archivo de las imágenes.</translation>
    </message>
    <message>
        <source>How many of the last images are kept for the test; with 0 they are divided by chance.</source>
        <translation>Cuántas de las últimas imágenes se guardan para la prueba; con 0 se dividen al azar.</translation>
    </message>
    <message>
        <source>The name of the file that the table is from.</source>
        <translation>El nombre del archivo del que procede la tabla.</translation>
    </message>
    <message>
        <source>Which column is to be learnt, and from which others.</source>
        <translation>Qué columna se aprende, y a partir de cuáles.</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>Números que faltan</translation>
    </message>
    <message>
        <source>What becomes of a row in which the number of an input is missing.</source>
        <translation>Qué se hace con una fila en la que falta el número de una entrada.</translation>
    </message>
    <message>
        <source>No row of the table has a time and all the values that are used.</source>
        <translation>Ninguna fila de la tabla tiene un tiempo y todos los valores que se usan.</translation>
    </message>
    <message>
        <source>All {count} rows have the same time: there is no order in them. Choose another column for the time.</source>
        <translation>Las {count} filas tienen el mismo tiempo: no hay orden entre ellas. Hay que elegir otra columna para el tiempo.</translation>
    </message>
    <message>
        <source>Rows with the same time as the row before: {count}. If all belong to one series, let them keep the table&apos;s order; else take the rows of the others out of the file.</source>
        <translation>Filas con el mismo tiempo que la anterior: {count}. Si todas son de una sola serie, pueden conservar el orden de la tabla; si no, hay que quitar del archivo las filas de las demás.</translation>
    </message>
    <message>
        <source>Several columns can be learnt together only where all are numbers.</source>
        <translation>Solo se pueden aprender varias columnas a la vez si todas son números.</translation>
    </message>
    <message>
        <source>Only one column can say when a row was measured.</source>
        <translation>Solo una columna puede decir cuándo se midió una fila.</translation>
    </message>
    <message>
        <source>Rows of the longest stretch without a gap: {count}. A sequence of {steps} time steps with a horizon of {horizon} needs {needed}: use fewer time steps or a smaller horizon, or let sequences go across gaps.</source>
        <translation>Filas del tramo más largo sin huecos: {count}. Una secuencia de {steps} pasos de tiempo con un horizonte de {horizon} necesita {needed}: hay que usar menos pasos o un horizonte menor, o permitir que las secuencias crucen huecos.</translation>
    </message>
    <message>
        <source>Rows: {count}. A sequence of {steps} time steps with a horizon of {horizon} needs {needed}: use fewer time steps or a smaller horizon.</source>
        <translation>Filas: {count}. Una secuencia de {steps} pasos de tiempo con un horizonte de {horizon} necesita {needed}: hay que usar menos pasos o un horizonte menor.</translation>
    </message>
    <message>
        <source>Rows of the training part: {count}, but no stretch of {needed}, which a sequence of {steps} time steps with a horizon of {horizon} needs: use fewer time steps or a smaller horizon, or make the training part larger.</source>
        <translation>Filas de la parte de entrenamiento: {count}, pero ningún tramo de {needed}, que es lo que necesita una secuencia de {steps} pasos de tiempo con un horizonte de {horizon}: hay que usar menos pasos o un horizonte menor, o agrandar la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>The sequences would hold more than {limit} million numbers: let them begin further apart.</source>
        <translation>Las secuencias tendrían más de {limit} millones de números: deben empezar más separadas.</translation>
    </message>
    <message>
        <source>Own table: series</source>
        <translation>Tabla propia: serie</translation>
    </message>
    <message>
        <source>A table from a CSV or TSV file of yours whose rows follow one another in time: predict what comes.</source>
        <translation>Una tabla de un archivo CSV o TSV propio cuyas filas se siguen en el tiempo: predecir lo que viene.</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizonte</translation>
    </message>
    <message>
        <source>How many rows ahead the target is: 1 the next one, 0 the same row.</source>
        <translation>Cuántas filas más adelante está el objetivo: 1 la siguiente, 0 la misma fila.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>Targets so far</source>
        <translation>Objetivos hasta ahora</translation>
    </message>
    <message>
        <source>Whether the network is also told the target&apos;s own values so far; with horizon 0 it never is.</source>
        <translation>Si la red recibe también los valores del propio objetivo hasta ese momento; con horizonte 0, nunca.</translation>
    </message>
    <message>
        <source>How many rows each sequence has.</source>
        <translation>Cuántas filas tiene cada secuencia.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Salto</translation>
    </message>
    <message>
        <source>How many rows after a sequence the next one begins, counted from its beginning; with 0 it follows it without overlap.</source>
        <translation>Cuántas filas después de una secuencia empieza la siguiente, contadas desde su comienzo; con 0 la sigue sin solaparse.</translation>
    </message>
    <message>
        <source>Across gaps</source>
        <translation>Cruzar huecos</translation>
    </message>
    <message>
        <source>Whether a sequence may go across a gap in time; else those that would are left out.</source>
        <translation>Si una secuencia puede cruzar un hueco en el tiempo; si no, las que lo harían se dejan fuera.</translation>
    </message>
    <message>
        <source>To the network, every step is one step, however long it was.</source>
        <translation>Para la red, cada paso es un paso, por largo que fuera.</translation>
    </message>
    <message>
        <source>Repeated times</source>
        <translation>Tiempos repetidos</translation>
    </message>
    <message>
        <source>What becomes of rows that have the same time as another one.</source>
        <translation>Qué se hace con las filas que tienen el mismo tiempo que otra.</translation>
    </message>
    <message>
        <source>allow none</source>
        <translation>no admitir</translation>
    </message>
    <message>
        <source>keep the table&apos;s order</source>
        <translation>mantener el orden</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>quitar la fila</translation>
    </message>
    <message>
        <source>take the column&apos;s mean</source>
        <translation>tomar la media</translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation>Media de</translation>
    </message>
    <message>
        <source>Which rows a column&apos;s mean is of: all of them, as in old files, or those that are learnt.</source>
        <translation>De qué filas es la media de una columna: de todas, como en archivos antiguos, o de las que se aprenden.</translation>
    </message>
    <message>
        <source>Missing categories</source>
        <translation>Categorías que faltan</translation>
    </message>
    <message>
        <source>What becomes of a row in which the category of an input is missing.</source>
        <translation>Qué se hace con una fila en la que falta la categoría de una entrada.</translation>
    </message>
    <message>
        <source>a category of its own</source>
        <translation>una categoría propia</translation>
    </message>
    <message>
        <source>Missing targets</source>
        <translation>Objetivos que faltan</translation>
    </message>
    <message>
        <source>What becomes of a row in which the value that is to be learnt is missing.</source>
        <translation>Qué se hace con una fila en la que falta el valor que hay que aprender.</translation>
    </message>
    <message>
        <source>These columns make {count} inputs, and {limit} is the limit: leave some out.</source>
        <translation>Estas columnas dan {count} entradas, y el límite es {limit}: hay que quitar algunas.</translation>
    </message>
    <message>
        <source>Column “{column}” has missing cells ({count}): choose what becomes of them.</source>
        <translation>Faltan celdas en la columna “{column}” ({count}): hay que elegir qué se hace con ellas.</translation>
    </message>
    <message>
        <source>Own table: classes</source>
        <translation>Tabla propia: clases</translation>
    </message>
    <message>
        <source>A table from a CSV or TSV file of yours, with a category to be learnt.</source>
        <translation>Una tabla de un archivo CSV o TSV propio, con una categoría que aprender.</translation>
    </message>
    <message>
        <source>Own table: quantities</source>
        <translation>Tabla propia: cantidades</translation>
    </message>
    <message>
        <source>A table from a CSV or TSV file of yours, with numbers to be learnt.</source>
        <translation>Una tabla de un archivo CSV o TSV propio, con números que aprender.</translation>
    </message>
    <message>
        <source>There are too few painted points: paint some with the brush.</source>
        <translation>Hay muy pocos puntos pintados: hay que pintar algunos con el pincel.</translation>
    </message>
    <message>
        <source>All painted points are of one class: paint some of another.</source>
        <translation>Todos los puntos pintados son de una clase: hay que pintar algunos de otra.</translation>
    </message>
    <message>
        <source>The painted points are damaged: paint them again.</source>
        <translation>Los puntos pintados están dañados: hay que pintarlos otra vez.</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Pintura</translation>
    </message>
    <message>
        <source>Which points have been painted.</source>
        <translation>Qué puntos se han pintado.</translation>
    </message>
    <message>
        <source>Painted: classes</source>
        <translation>Pintado: clases</translation>
    </message>
    <message>
        <source>Points of any number of classes that you paint on the plane.</source>
        <translation>Puntos de cualquier número de clases, pintados a mano en el plano.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>How many classes have been painted.</source>
        <translation>Cuántas clases se han pintado.</translation>
    </message>
    <message>
        <source>Painted: heights</source>
        <translation>Pintado: alturas</translation>
    </message>
    <message>
        <source>Points that you paint on the plane with heights that are to be learnt.</source>
        <translation>Puntos pintados a mano en el plano, con alturas que hay que aprender.</translation>
    </message>
    <message>
        <source>{limit} points is the limit: erase some first.</source>
        <translation>El límite es {limit} puntos: hay que borrar algunos primero.</translation>
    </message>
    <message>
        <source>{limit} classes is the limit.</source>
        <translation>El límite es {limit} clases.</translation>
    </message>
    <message>
        <source>This table is damaged: open its file again.</source>
        <translation>Esta tabla está dañada: hay que abrir su archivo otra vez.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”.</source>
        <translation>La tabla no tiene la columna “{name}”.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The image that the network reads now.</source>
        <translation>La imagen que lee ahora la red.</translation>
    </message>
    <message>
        <source>My drawing</source>
        <translation>Mi dibujo</translation>
    </message>
    <message>
        <source>Read what is drawn on the sheet.</source>
        <translation>Leer lo que está dibujado en la hoja.</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Otra imagen</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oclusión</translation>
    </message>
    <message>
        <source>Blue where the answer falls when the ink is covered, orange where it rises.</source>
        <translation>Azul donde la respuesta baja al tapar la tinta, naranja donde sube.</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>Saliencia</translation>
    </message>
    <message>
        <source>Blue where more ink would strengthen the answer, orange where it would weaken it.</source>
        <translation>Azul donde más tinta reforzaría la respuesta, naranja donde la debilitaría.</translation>
    </message>
    <message>
        <source>Covering it hurts</source>
        <translation>Taparlo perjudica</translation>
    </message>
    <message>
        <source>More ink helps</source>
        <translation>Más tinta ayuda</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>En qué se basa la respuesta</translation>
    </message>
    <message>
        <source>Draw a digit first, or take an image.</source>
        <translation>Dibujar antes un dígito, o tomar una imagen.</translation>
    </message>
    <message>
        <source>The answer is {digit} ({share}).</source>
        <translation>La respuesta es {digit} ({share}).</translation>
    </message>
    <message>
        <source>A {label}; the answer is {digit} ({share}).</source>
        <translation>Un {label}; la respuesta es {digit} ({share}).</translation>
    </message>
    <message>
        <source>Layer of the map</source>
        <translation>Capa del mapa</translation>
    </message>
    <message>
        <source>Which layer&apos;s answers are mapped.</source>
        <translation>De qué capa se hace el mapa de respuestas.</translation>
    </message>
    <message>
        <source>Map by t-SNE</source>
        <translation>Mapa con t-SNE</translation>
    </message>
    <message>
        <source>Arrange the points so that neighbours stay neighbours; takes a minute.</source>
        <translation>Colocar los puntos de modo que los vecinos sigan siendo vecinos; tarda un minuto.</translation>
    </message>
    <message>
        <source>Map of</source>
        <translation>Mapa de</translation>
    </message>
    <message>
        <source>the pixels</source>
        <translation>los píxeles</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dibujo</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>hidden layer {layer}</source>
        <translation>capa oculta {layer}</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la salida</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustez</translation>
    </message>
    <message>
        <source>Chosen image</source>
        <translation>Imagen elegida</translation>
    </message>
    <message>
        <source>The image that was clicked.</source>
        <translation>La imagen en la que se hizo clic.</translation>
    </message>
    <message>
        <source>Judge by the images that were kept back while training.</source>
        <translation>Evaluar con las imágenes apartadas del entrenamiento.</translation>
    </message>
    <message>
        <source>Open the test set</source>
        <translation>Abrir la prueba</translation>
    </message>
    <message>
        <source>Rows in %</source>
        <translation>Filas en %</translation>
    </message>
    <message>
        <source>Write shares of each true class instead of counts.</source>
        <translation>Escribir la parte de cada clase verdadera en lugar del recuento.</translation>
    </message>
    <message>
        <source>Try disturbances</source>
        <translation>Probar perturbaciones</translation>
    </message>
    <message>
        <source>See how accuracy falls as the images get noisier, turn or move; takes a while.</source>
        <translation>Ver cómo baja la exactitud cuando las imágenes tienen más ruido, giran o se mueven; tarda un poco.</translation>
    </message>
    <message>
        <source>All wrong ones</source>
        <translation>Todos los errores</translation>
    </message>
    <message>
        <source>Show every image with a wrong answer.</source>
        <translation>Mostrar todas las imágenes con respuesta incorrecta.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Mirar dentro</translation>
    </message>
    <message>
        <source>See what the neurons make of this image.</source>
        <translation>Ver lo que las neuronas hacen con esta imagen.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Imágenes de prueba</translation>
    </message>
    <message>
        <source>The test set is sealed so that nothing is chosen by it; every opening is counted.</source>
        <translation>El conjunto de prueba está sellado para que nada se elija con él; se cuenta cada vez que se abre.</translation>
    </message>
    <message>
        <source>The test set is sealed and has never been opened.</source>
        <translation>El conjunto de prueba está sellado y nunca se ha abierto.</translation>
    </message>
    <message>
        <source>{accuracy} right, {wrong} of {count} wrong</source>
        <translation>{accuracy} bien, {wrong} de {count} mal</translation>
    </message>
    <message>
        <source>Wrong answers, the surest first ({count})</source>
        <translation>Respuestas incorrectas, las más seguras primero ({count})</translation>
    </message>
    <message>
        <source>{label} recognised ({count})</source>
        <translation>{label} reconocido ({count})</translation>
    </message>
    <message>
        <source>{label} taken for {answer} ({count})</source>
        <translation>{label} tomado por {answer} ({count})</translation>
    </message>
    <message>
        <source>Image {row}: a {label}. The answer is {answer}, {share} sure.</source>
        <translation>Imagen {row}: un {label}. La respuesta es {answer}, segura al {share}.</translation>
    </message>
    <message>
        <source>Answer times</source>
        <translation>Respuesta por</translation>
    </message>
    <message>
        <source>What the neuron&apos;s answer is multiplied by before it goes on: 0 switches it off.</source>
        <translation>Por cuánto se multiplica la respuesta de la neurona antes de seguir: 0 la apaga.</translation>
    </message>
    <message>
        <source>Choose a neuron: click one of the squares or a picture of weights.</source>
        <translation>Elegir una neurona: un clic en uno de los cuadrados o en una imagen de pesos.</translation>
    </message>
    <message>
        <source>Its weights on the pixels: blue for ink, orange against it.</source>
        <translation>Sus pesos sobre los píxeles: azul a favor de la tinta, naranja en contra.</translation>
    </message>
    <message>
        <source>Ideal input</source>
        <translation>Entrada ideal</translation>
    </message>
    <message>
        <source>The input of a usual amount of ink that excites it most, found by gradient ascent.</source>
        <translation>La entrada con una cantidad normal de tinta que más la excita, hallada por ascenso de gradiente.</translation>
    </message>
    <message>
        <source>The input that excites the neuron most, found by climbing its gradient (deck A).</source>
        <translation>La entrada que más excita a la neurona, hallada subiendo por su gradiente (presentación A).</translation>
    </message>
    <message>
        <source>The numbers are its sums z; click an image to have it read.</source>
        <translation>Los números son sus sumas z; un clic en una imagen hace que se lea.</translation>
    </message>
    <message>
        <source>Images that excite it most, and least</source>
        <translation>Imágenes que más la excitan, y menos</translation>
    </message>
    <message>
        <source>Excite it most (above), least (below)</source>
        <translation>La excitan más (arriba), menos (abajo)</translation>
    </message>
    <message>
        <source>{name}: bias {bias}</source>
        <translation>{name}: bias {bias}</translation>
    </message>
    <message>
        <source>Only neurons of the first layer see pixels; deeper ones have no picture of weights.</source>
        <translation>Solo las neuronas de la primera capa ven píxeles; las más profundas no tienen imagen de pesos.</translation>
    </message>
    <message>
        <source>Validation accuracy {before} → {after} ({change} points) with its answer times {factor}.</source>
        <translation>Exactitud de validación {before} → {after} ({change} puntos) con su respuesta por {factor}.</translation>
    </message>
    <message>
        <source>Both notations</source>
        <translation>Ambas notaciones</translation>
    </message>
    <message>
        <source>The step at hand</source>
        <translation>El paso actual</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>Notación</translation>
    </message>
    <message>
        <source>Whose symbols are used.</source>
        <translation>De quién son los símbolos.</translation>
    </message>
    <message>
        <source>Decks A and B are two sets of slides: A writes δ, B one partial derivative at a time, with equal numbers.</source>
        <translation>Las presentaciones A y B son dos series de diapositivas: la A escribe δ; la B, una derivada parcial a la vez, con los mismos números.</translation>
    </message>
    <message>
        <source>Find the error</source>
        <translation>Buscar el error</translation>
    </message>
    <message>
        <source>Plant a mistake and see where the check turns orange.</source>
        <translation>Introducir un error y ver dónde la comprobación se pone naranja.</translation>
    </message>
    <message>
        <source>No mistake planted</source>
        <translation>Sin error introducido</translation>
    </message>
    <message>
        <source>Open the perceptron lab</source>
        <translation>Abrir el laboratorio del perceptrón</translation>
    </message>
    <message>
        <source>Gradients and what is measured</source>
        <translation>Los gradientes y lo que se mide</translation>
    </message>
    <message>
        <source>Each gradient from backpropagation beside the one measured by changing the weight a little. They have to agree; a planted mistake turns orange.</source>
        <translation>Cada gradiente de la backpropagation junto al que se mide cambiando un poco el peso. Tienen que coincidir; un error introducido se pone naranja.</translation>
    </message>
    <message>
        <source>Each gradient beside its finite difference.</source>
        <translation>Cada gradiente junto a su diferencia finita.</translation>
    </message>
    <message>
        <source>The perceptron rule needs no slope.</source>
        <translation>La regla del perceptrón no necesita pendiente.</translation>
    </message>
    <message>
        <source>Mistakes can be planted in networks that do not remember.</source>
        <translation>Se pueden poner errores en redes que no recuerdan.</translation>
    </message>
    <message>
        <source>Cost of this example: {cost}.</source>
        <translation>Coste de este ejemplo: {cost}.</translation>
    </message>
    <message>
        <source>measured by a small change</source>
        <translation>medido con un pequeño cambio</translation>
    </message>
    <message>
        <source>The data are being prepared.</source>
        <translation>Los datos se están preparando.</translation>
    </message>
    <message>
        <source>The first {steps} of its {count} time steps are worked through.</source>
        <translation>Se recorren los primeros {steps} de sus {count} pasos de tiempo.</translation>
    </message>
    <message>
        <source>Nothing can be predicted at these: {steps}.</source>
        <translation>Nada puede predecirse en estos: {steps}.</translation>
    </message>
    <message>
        <source>Truncation k = {reach} cuts errors off in training (marked on the page Backward); by hand they go back through all steps.</source>
        <translation>El truncado k = {reach} corta errores en el entrenamiento (marcado en la página Hacia atrás); a mano vuelven por todos los pasos.</translation>
    </message>
    <message>
        <source>Type a number</source>
        <translation>Escribir un número</translation>
    </message>
    <message>
        <source>{found} values were given; {count} are needed.</source>
        <translation>Valores dados: {found}; hacen falta {count}.</translation>
    </message>
    <message>
        <source>The gradient is what a small change of the parameter measures.</source>
        <translation>El gradiente es lo que mide un pequeño cambio del parámetro.</translation>
    </message>
    <message>
        <source>The gradient is not what a small change of the parameter measures.</source>
        <translation>El gradiente no es lo que mide un pequeño cambio del parámetro.</translation>
    </message>
    <message>
        <source>The cost has a corner just here: both sides have a slope of their own.</source>
        <translation>El coste tiene justo aquí una esquina: cada lado tiene su propia pendiente.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>How many examples are shown.</source>
        <translation>Cuántos ejemplos se muestran.</translation>
    </message>
    <message>
        <source>What the mean is multiplied by.</source>
        <translation>Por cuánto se multiplica la media.</translation>
    </message>
    <message>
        <source>Gradient table</source>
        <translation>Tabla de gradientes</translation>
    </message>
    <message>
        <source>take an example into the mini-batch, or out of it</source>
        <translation>añadir un ejemplo al mini-batch, o quitarlo</translation>
    </message>
    <message>
        <source>copy the table</source>
        <translation>copiar la tabla</translation>
    </message>
    <message>
        <source>Tick the examples of the mini-batch in the first row (mouse or Enter); click a heading to sort.</source>
        <translation>Marcar los ejemplos del mini-batch en la primera fila (ratón o Intro); un clic en un encabezado ordena.</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Copy the whole table, with all digits, for a spreadsheet (Ctrl+C).</source>
        <translation>Copiar toda la tabla, con todos los decimales, para una hoja de cálculo (Ctrl+C).</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Orden original</translation>
    </message>
    <message>
        <source>Show the parameters in the order of the network again.</source>
        <translation>Mostrar otra vez los parámetros en el orden de la red.</translation>
    </message>
    <message>
        <source>The mini-batch needs at least one example.</source>
        <translation>El mini-batch necesita al menos un ejemplo.</translation>
    </message>
    <message>
        <source>Choose the mini-batch</source>
        <translation>Elegir el mini-batch</translation>
    </message>
    <message>
        <source>Mini-batch cost: {before} → {after} after the step.</source>
        <translation>Coste del mini-batch: {before} → {after} tras el paso.</translation>
    </message>
    <message>
        <source>The little demon</source>
        <translation>El diablito</translation>
    </message>
    <message>
        <source>Slow learning</source>
        <translation>Aprendizaje lento</translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation>Pesos iguales</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>What to work through.</source>
        <translation>En qué se trabaja.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>choose a cell</source>
        <translation>elegir una casilla</translation>
    </message>
    <message>
        <source>The network is being judged…</source>
        <translation>Se está evaluando la red…</translation>
    </message>
    <message>
        <source>Answer of the network</source>
        <translation>Respuesta de la red</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Clase verdadera</translation>
    </message>
    <message>
        <source>{label} taken for {answer}: {count} times, {share} of all {label}</source>
        <translation>{label} tomado por {answer}: {count} en total, {share} de todos los {label}</translation>
    </message>
    <message>
        <source>Each point is an image, placed so that images to which the layer answers alike are near each other. Deeper layers of a trained network usually part the digits better. The ring is the image that is read now.</source>
        <translation>Cada punto es una imagen, puesta de modo que las imágenes a las que la capa responde de forma parecida queden cerca. Las capas más profundas de una red entrenada suelen separar mejor los dígitos. El anillo es la imagen que se lee ahora.</translation>
    </message>
    <message>
        <source>Map of a layer</source>
        <translation>Mapa de una capa</translation>
    </message>
    <message>
        <source>go from example to example</source>
        <translation>ir de ejemplo en ejemplo</translation>
    </message>
    <message>
        <source>choose the example</source>
        <translation>elegir el ejemplo</translation>
    </message>
    <message>
        <source>Each point is an image; point at one to see it, click it to look inside.</source>
        <translation>Cada punto es una imagen; señalarlo la muestra, un clic permite mirar dentro.</translation>
    </message>
    <message>
        <source>{name}: nearest on the map are {digits}</source>
        <translation>{name}: lo más cercano en el mapa es {digits}</translation>
    </message>
    <message>
        <source>Accuracy over the strength of a disturbance; point at a dot to read it.</source>
        <translation>Exactitud según la fuerza de una perturbación; señalar un punto para leerlo.</translation>
    </message>
    <message>
        <source>The network that is worked through, with its real numbers: values in the neurons, weights as thick as they are large. What is in hand is lit and has its number; point at an edge or a neuron to find it in the formulas.</source>
        <translation>La red con la que se trabaja, con sus números reales: valores en las neuronas, y aristas tan gruesas como grandes son sus pesos. Lo que se calcula está iluminado y lleva su número; al señalar una arista o una neurona, se encuentra en las fórmulas.</translation>
    </message>
    <message>
        <source>Drawing of a small network</source>
        <translation>Dibujo de una red pequeña</translation>
    </message>
    <message>
        <source>choose a neuron and light it in the formulas</source>
        <translation>elegir una neurona e iluminarla en las fórmulas</translation>
    </message>
    <message>
        <source>go to the chosen neuron&apos;s step</source>
        <translation>ir al paso de la neurona elegida</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>choose none</source>
        <translation>no elegir ninguna</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>La red</translation>
    </message>
    <message>
        <source>Point at a neuron or an edge to find it in the formulas; click a neuron to go to it.</source>
        <translation>Señalar una neurona o una arista para hallarla en las fórmulas; un clic en una neurona lleva a ella.</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Capa {number}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Call the reading off; the dialog stays.</source>
        <translation>Cancelar la lectura; el diálogo sigue abierto.</translation>
    </message>
    <message>
        <source>Close this dialog; the present data stay.</source>
        <translation>Cerrar este diálogo; los datos actuales se quedan.</translation>
    </message>
    <message>
        <source>Train on these data from now on.</source>
        <translation>Entrenar con estos datos desde ahora.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>No se pudo escribir “{name}”: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is being written; the window closes after that.</source>
        <translation>Se está escribiendo “{name}”; la ventana se cierra después.</translation>
    </message>
    <message>
        <source>“{name}” is being written…</source>
        <translation>Escribiendo “{name}”…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Written: “{name}” in the folder “{folder}”.</source>
        <translation>Escrito: “{name}” en la carpeta “{folder}”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro sitio…</translation>
    </message>
    <message>
        <source>Call this calculation off.</source>
        <translation>Cancelar este cálculo.</translation>
    </message>
    <message>
        <source>How many training images the simple methods get at most; more take longer.</source>
        <translation>Cuántas imágenes de entrenamiento reciben como mucho los métodos simples; con más tardan más.</translation>
    </message>
    <message>
        <source>Ladder of methods</source>
        <translation>Escalera de métodos</translation>
    </message>
    <message>
        <source>Each bar is a method on handwritten digits: guessing reaches 10 %, the literature 99.79 % (deck A).</source>
        <translation>Cada barra es un método con dígitos manuscritos: el azar llega al 10 %, la literatura al 99,79 % (presentación A).</translation>
    </message>
    <message>
        <source>Try the quick methods</source>
        <translation>Probar los métodos rápidos</translation>
    </message>
    <message>
        <source>Guess, darkness, mean images, neighbours, and the networks.</source>
        <translation>Azar, oscuridad, imágenes medias, vecinos y las redes.</translation>
    </message>
    <message>
        <source>Try the support vector machines</source>
        <translation>Probar las SVM</translation>
    </message>
    <message>
        <source>Two of them, in a process of their own; takes some minutes.</source>
        <translation>Dos de ellas, en un proceso propio; tarda unos minutos.</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>Accuracies on the validation images of {data}; the test set stays sealed. Published figures are for MNIST&apos;s test images.</source>
        <translation>Exactitudes en las imágenes de validación de {data}; el conjunto de prueba sigue sellado. Las cifras publicadas son de las imágenes de prueba de MNIST.</translation>
    </message>
    <message>
        <source>Your network</source>
        <translation>La red propia</translation>
    </message>
    <message>
        <source>The network that reads the drawings.</source>
        <translation>La red que lee los dibujos.</translation>
    </message>
    <message>
        <source>Published by Wan and others in 2013, not computed here: MNIST&apos;s test images, many networks.</source>
        <translation>Publicado por Wan y otros en 2013, no calculado aquí: imágenes de prueba de MNIST, muchas redes.</translation>
    </message>
    <message>
        <source>Literature (published)</source>
        <translation>Literatura (publicado)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Images learnt</source>
        <translation>Imágenes aprendidas</translation>
    </message>
    <message>
        <source>Table of methods</source>
        <translation>Tabla de métodos</translation>
    </message>
    <message>
        <source>The same as the bars, in numbers.</source>
        <translation>Lo mismo que las barras, en números.</translation>
    </message>
    <message>
        <source>Blue is positive, orange is negative.</source>
        <translation>Azul es positivo, naranja es negativo.</translation>
    </message>
    <message>
        <source>Put nnplayground into the start menu, and have it open its projects (*.nnplay).</source>
        <translation>Pone nnplayground en el menú de inicio y hace que abra sus proyectos (*.nnplay).</translation>
    </message>
    <message>
        <source>Take it out of the start menu again.</source>
        <translation>Lo quita del menú de inicio.</translation>
    </message>
    <message>
        <source>Taken out of the start menu.</source>
        <translation>Quitado del menú de inicio.</translation>
    </message>
    <message>
        <source>It was not in the start menu.</source>
        <translation>No estaba en el menú de inicio.</translation>
    </message>
    <message>
        <source>nnplayground is in the start menu: “{path}”.</source>
        <translation>nnplayground está en el menú de inicio: “{path}”.</translation>
    </message>
    <message>
        <source>Centre here</source>
        <translation>Centrar aquí</translation>
    </message>
    <message>
        <source>Put where the network stands in the middle of the picture.</source>
        <translation>Poner en el centro de la imagen el sitio donde está la red.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Dibujar de nuevo</translation>
    </message>
    <message>
        <source>Compute the picture again, finely.</source>
        <translation>Calcular la imagen de nuevo, con detalle.</translation>
    </message>
    <message>
        <source>Costs of the marked points</source>
        <translation>Costes de los puntos marcados</translation>
    </message>
    <message>
        <source>The real cost of the network at each marked point, and what the surface shows there.</source>
        <translation>El coste real de la red en cada punto marcado, y lo que la superficie muestra allí.</translation>
    </message>
    <message>
        <source>The cost of the network that is being trained, over two of its weights, with all others as they are, or over two random directions.</source>
        <translation>El coste de la red que se entrena, sobre dos de sus pesos, con todos los demás como están, o sobre dos direcciones al azar.</translation>
    </message>
    <message>
        <source>The picture could not be computed.</source>
        <translation>No se pudo calcular la imagen.</translation>
    </message>
    <message>
        <source>Drag the point: the two weights of the running network take these values.</source>
        <translation>Arrastrar el punto: los dos pesos de la red que se entrena toman esos valores.</translation>
    </message>
    <message>
        <source>The cost over two random directions.</source>
        <translation>El coste sobre dos direcciones al azar.</translation>
    </message>
    <message>
        <source>Listed: the {listed} steepest of {count} parameters.</source>
        <translation>En la lista: los {listed} de mayor derivada entre {count} parámetros.</translation>
    </message>
    <message>
        <source>steepest</source>
        <translation>mayor derivada</translation>
    </message>
    <message>
        <source>The weight with the largest |∂C/∂w|.</source>
        <translation>El peso con mayor |∂C/∂w|.</translation>
    </message>
    <message>
        <source>second steepest</source>
        <translation>segunda mayor derivada</translation>
    </message>
    <message>
        <source>The weight with the second largest |∂C/∂w|.</source>
        <translation>El peso con la segunda mayor |∂C/∂w|.</translation>
    </message>
    <message>
        <source>There is no network yet: the data are being prepared.</source>
        <translation>Aún no hay ninguna red: los datos se están preparando.</translation>
    </message>
    <message>
        <source>The picture is being computed.</source>
        <translation>Se está calculando la imagen.</translation>
    </message>
    <message>
        <source>Let go to set {first} = {one} and {second} = {other}; the surface shows C = {cost} there.</source>
        <translation>Al soltar, {first} = {one} y {second} = {other}; la superficie muestra C = {cost} allí.</translation>
    </message>
    <message>
        <source>Cost of {count} training examples, without penalties.</source>
        <translation>Coste de {count} ejemplos de entrenamiento, sin penalizaciones.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: really C = {real}, on this surface {shown}.</source>
        <translation>Época {epoch}: en realidad C = {real}, en esta superficie {shown}.</translation>
    </message>
    <message>
        <source>Neural network playground</source>
        <translation>Taller de redes neuronales</translation>
    </message>
    <message>
        <source>See and drive neural networks</source>
        <translation>Ver y manejar redes neuronales</translation>
    </message>
    <message>
        <source>neural network;machine learning;backpropagation;perceptron;MNIST;digits;school;</source>
        <translation>red neuronal;redes neuronales;aprendizaje automático;backpropagation;perceptrón;MNIST;dígitos;clase;</translation>
    </message>
    <message>
        <source>Project of nnplayground</source>
        <translation>Proyecto de nnplayground</translation>
    </message>
    <message>
        <source>The program&apos;s path has a line break in it: install it somewhere else.</source>
        <translation>La ruta del programa contiene un salto de línea: hay que instalarlo en otro sitio.</translation>
    </message>
    <message>
        <source>The start-menu entry could not be written: {reason}.</source>
        <translation>No se pudo escribir la entrada del menú de inicio: {reason}.</translation>
    </message>
    <message>
        <source>The start-menu entry could not be removed: {reason}.</source>
        <translation>No se pudo quitar la entrada del menú de inicio: {reason}.</translation>
    </message>
    <message>
        <source>Windows refused to make the shortcut. Pin the program to the start menu by hand.</source>
        <translation>Windows no permitió crear el acceso directo. Se puede anclar el programa al menú de inicio a mano.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>These data are too many for a table: {count} cells.</source>
        <translation>Estos datos son demasiados para una tabla: {count} celdas.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>part</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>A network of {layers} neurons, trained with nnplayground {version} on “{data}”.</source>
        <translation>Una red de {layers} neuronas, entrenada con nnplayground {version} con “{data}”.</translation>
    </message>
    <message>
        <source>answer(x) takes raw inputs (examples, {inputs}); run this file to see it answer for a few.</source>
        <translation>answer(x) recibe entradas sin escalar (ejemplos, {inputs}); al ejecutar este archivo responde a unas cuantas.</translation>
    </message>
    <message>
        <source>answer(x) takes the raw inputs (time steps, {inputs}) of one sequence; run this file to see it answer for one.</source>
        <translation>answer(x) toma las entradas sin escalar (pasos de tiempo, {inputs}) de una secuencia; al ejecutar este archivo responde a una.</translation>
    </message>
    <message>
        <source>{data}: network {layers}</source>
        <translation>{data}: red {layers}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>After {epochs} epochs and {steps} mini-batches, with the weights of epoch {best} back in place:</source>
        <translation>Tras {epochs} épocas y {steps} mini-batches, con los pesos de la época {best} de nuevo en su sitio:</translation>
    </message>
    <message>
        <source>After {epochs} epochs and {steps} mini-batches:</source>
        <translation>Épocas: {epochs}; mini-batches: {steps}. Resultados:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>The input “{name}” goes up to {size}: so large, it drowns the others.</source>
        <translation>La entrada “{name}” llega a {size}: es tan grande que ahoga a las demás.</translation>
    </message>
    <message>
        <source>Scale the inputs</source>
        <translation>Escalar las entradas</translation>
    </message>
    <message>
        <source>Start with smaller weights</source>
        <translation>Empezar con pesos menores</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>{share} % of the hidden neurons are saturated: where σ is flat, they hardly learn.</source>
        <translation>El {share} % de las neuronas ocultas está saturado: donde σ es plana, apenas aprenden.</translation>
    </message>
    <message>
        <source>Dead ReLU neurons: {dead} of {total}; where every example gives 0, nothing is learnt.</source>
        <translation>Neuronas ReLU muertas: {dead} de {total}; las que dan 0 con todos los ejemplos no aprenden nada.</translation>
    </message>
    <message>
        <source>Use leaky ReLU</source>
        <translation>Usar leaky ReLU</translation>
    </message>
    <message>
        <source>The cost is {times} times what it was at the start: the steps seem too large.</source>
        <translation>El coste es {times} veces el inicial: los pasos parecen demasiado grandes.</translation>
    </message>
    <message>
        <source>The cost rose {rises} times in the last {epochs} epochs: the steps seem too large.</source>
        <translation>El coste subió {rises} veces en las últimas {epochs} épocas: los pasos parecen demasiado grandes.</translation>
    </message>
    <message>
        <source>A third of the learning rate</source>
        <translation>Reducir la tasa a un tercio</translation>
    </message>
    <message>
        <source>Validation cost {rise} % above its best while training cost falls: learnt by heart.</source>
        <translation>El coste de validación está un {rise} % sobre su mínimo y el de entrenamiento baja: aprende de memoria.</translation>
    </message>
    <message>
        <source>Hold the weights small (L2)</source>
        <translation>Limitar los pesos (L2)</translation>
    </message>
    <message>
        <source>Training stands still at {score} % right answers: the network seems too small.</source>
        <translation>El entrenamiento se estanca en un {score} % de aciertos: la red parece demasiado pequeña.</translation>
    </message>
    <message>
        <source>Training stands still at R² = {score}: the network seems too small.</source>
        <translation>El entrenamiento se estanca en R² = {score}: la red parece demasiado pequeña.</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>Añadir una capa oculta</translation>
    </message>
    <message>
        <source>Twice as many neurons</source>
        <translation>Duplicar las neuronas</translation>
    </message>
    <message>
        <source>The cost falls by only {share} % an epoch: larger steps would get there sooner.</source>
        <translation>El coste baja solo un {share} % por época: con pasos mayores se llegaría antes.</translation>
    </message>
    <message>
        <source>{share} % of the training examples are “{name}”: always saying so looks good already.</source>
        <translation>El {share} % de los ejemplos de entrenamiento es “{name}”: responder siempre eso ya parece bueno.</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Equilibrar las clases</translation>
    </message>
    <message>
        <source>&amp;Keep this run</source>
        <translation>Conser&amp;var esta ejecución</translation>
    </message>
    <message>
        <source>Keep curves and settings of this run: they stay behind those of the next ones.</source>
        <translation>Conservar las curvas y los ajustes de esta ejecución: quedan detrás de los de las siguientes.</translation>
    </message>
    <message>
        <source>&amp;Compare runs…</source>
        <translation>C&amp;omparar ejecuciones…</translation>
    </message>
    <message>
        <source>See the kept runs side by side: curves, figures and the settings that differ.</source>
        <translation>Ver las ejecuciones conservadas lado a lado: curvas, cifras y los ajustes en que difieren.</translation>
    </message>
    <message>
        <source>Several &amp;seeds…</source>
        <translation>Varias &amp;semillas…</translation>
    </message>
    <message>
        <source>Train this experiment several times with other seeds: how much of the result is chance?</source>
        <translation>Entrenar este experimento varias veces con otras semillas: ¿cuánto del resultado es azar?</translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation>Comparar ejecuciones…</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrón</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>{limit} runs can be kept, and {count} are: remove some in the comparison to keep more.</source>
        <translation>Se pueden conservar {limit} ejecuciones, y hay {count}: hay que quitar algunas en la comparación para conservar más.</translation>
    </message>
    <message>
        <source>There is no curve to keep yet: train for one epoch at least.</source>
        <translation>Aún no hay ninguna curva que conservar: entrenar al menos una época.</translation>
    </message>
    <message>
        <source>Keep a run</source>
        <translation>Conservar una ejecución</translation>
    </message>
    <message>
        <source>Keep {count} runs</source>
        <translation>Conservar {count} ejecuciones</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Quitar “{name}”</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Quitar ejecuciones</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>Renombrar una ejecución</translation>
    </message>
    <message>
        <source>Colour of a run</source>
        <translation>Color de una ejecución</translation>
    </message>
    <message>
        <source>Settings of “{name}”</source>
        <translation>Ajustes de “{name}”</translation>
    </message>
    <message>
        <source>{name} ({count} seeds)</source>
        <translation>{name} ({count} semillas)</translation>
    </message>
    <message>
        <source>Validation curves</source>
        <translation>Curvas de validación</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Curvas de entrenamiento</translation>
    </message>
    <message>
        <source>Choose which kept runs are shown behind the curves.</source>
        <translation>Elegir qué ejecuciones conservadas se muestran detrás de las curvas.</translation>
    </message>
    <message>
        <source>Kept runs: {shown} of {count}</source>
        <translation>Conservadas: {shown} de {count}</translation>
    </message>
    <message>
        <source>Mean and band of several seeds</source>
        <translation>Media y banda de varias semillas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Ocultar todas</translation>
    </message>
    <message>
        <source>the best of these runs</source>
        <translation>la mejor de estas ejecuciones</translation>
    </message>
    <message>
        <source>as in the plots</source>
        <translation>como en las gráficas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Current run</source>
        <translation>Ejecución actual</translation>
    </message>
    <message>
        <source>After ± stands the standard deviation.</source>
        <translation>Tras ± figura la desviación típica.</translation>
    </message>
    <message>
        <source>Several seeds</source>
        <translation>Varias semillas</translation>
    </message>
    <message>
        <source>How much of a result is chance? The present experiment is trained several times, each time with other seeds, beside the window&apos;s own run.</source>
        <translation>¿Cuánto de un resultado es azar? El experimento actual se entrena varias veces, cada vez con otras semillas, junto a la ejecución de la ventana.</translation>
    </message>
    <message>
        <source>Train them</source>
        <translation>Entrenarlas</translation>
    </message>
    <message>
        <source>Train the runs one after the other.</source>
        <translation>Entrenar las ejecuciones una tras otra.</translation>
    </message>
    <message>
        <source>Each run by itself</source>
        <translation>Cada una por separado</translation>
    </message>
    <message>
        <source>Draw every run instead of their mean with a band around it.</source>
        <translation>Dibujar cada ejecución en lugar de su media con una banda alrededor.</translation>
    </message>
    <message>
        <source>Keep these runs</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Add the runs to the comparison, as one group; it can be undone.</source>
        <translation>Añadir las ejecuciones a la comparación, como un grupo; se puede deshacer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keep these {count} runs for comparison?</source>
        <translation>¿Conservar estas {count} ejecuciones para compararlas?</translation>
    </message>
    <message>
        <source>Do &amp;not keep them</source>
        <translation>No conse&amp;rvarlas</translation>
    </message>
    <message>
        <source>Seed {number}</source>
        <translation>Semilla {number}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Nothing would differ: let at least one kind of chance begin anew.</source>
        <translation>Nada cambiaría: hay que renovar al menos un tipo de azar.</translation>
    </message>
    <message>
        <source>{count} of {all} runs are through.</source>
        <translation>Ejecuciones terminadas: {count} de {all}.</translation>
    </message>
    <message>
        <source>The first run is on its way.</source>
        <translation>La primera ejecución está en marcha.</translation>
    </message>
    <message>
        <source>change the name or the choice in the cell</source>
        <translation>cambiar el nombre o la opción de la celda</translation>
    </message>
    <message>
        <source>forget the run</source>
        <translation>dejar de conservar la ejecución</translation>
    </message>
    <message>
        <source>Runs and their settings</source>
        <translation>Ejecuciones y sus ajustes</translation>
    </message>
    <message>
        <source>A column for each run: Enter edits name or colour, the space bar shows or hides the run.</source>
        <translation>Una columna por ejecución: Intro edita el nombre o el color, la barra espaciadora muestra u oculta la ejecución.</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>mínimo a máximo</translation>
    </message>
    <message>
        <source>The band reaches from the lowest of the runs to the highest.</source>
        <translation>La banda va de la ejecución más baja a la más alta.</translation>
    </message>
    <message>
        <source>± standard deviation</source>
        <translation>± desviación típica</translation>
    </message>
    <message>
        <source>The band reaches one standard deviation to either side.</source>
        <translation>La banda llega a una desviación típica por cada lado.</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparar ejecuciones</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Which part of the data the curves are about.</source>
        <translation>De qué parte de los datos son las curvas.</translation>
    </message>
    <message>
        <source>Runs that differ in their seeds alone as one</source>
        <translation>Unir las que solo difieren en las semillas</translation>
    </message>
    <message>
        <source>Show their mean with a band around it, instead of each of them.</source>
        <translation>Mostrar su media con una banda alrededor, en lugar de cada una.</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>What the band around the mean of several seeds shows.</source>
        <translation>Lo que muestra la banda alrededor de la media de varias semillas.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>List the settings that are the same in all runs as well.</source>
        <translation>Listar también los ajustes que son iguales en todas las ejecuciones.</translation>
    </message>
    <message>
        <source>Keep the current run</source>
        <translation>Conservar la actual</translation>
    </message>
    <message>
        <source>Add the current run as it stands.</source>
        <translation>Añadir la ejecución actual tal como está.</translation>
    </message>
    <message>
        <source>Several seeds…</source>
        <translation>Varias semillas…</translation>
    </message>
    <message>
        <source>Train the current experiment several times with other seeds.</source>
        <translation>Entrenar el experimento actual varias veces con otras semillas.</translation>
    </message>
    <message>
        <source>Bring these settings back</source>
        <translation>Recuperar estos ajustes</translation>
    </message>
    <message>
        <source>Go on with the settings of the chosen run; it can be undone.</source>
        <translation>Seguir con los ajustes de la ejecución elegida; se puede deshacer.</translation>
    </message>
    <message>
        <source>Where the descent begins; a click on the map puts it there, too.</source>
        <translation>Dónde empieza el descenso; un clic en el mapa también lo pone ahí.</translation>
    </message>
    <message>
        <source>The colour in which this optimiser&apos;s path is drawn.</source>
        <translation>El color con que se dibuja el camino de este optimizador.</translation>
    </message>
    <message>
        <source>Colour of the path</source>
        <translation>Color del camino</translation>
    </message>
    <message>
        <source>Race another optimiser</source>
        <translation>Añadir otro optimizador</translation>
    </message>
    <message>
        <source>Let another optimiser start from the same place, step by step.</source>
        <translation>Hacer que otro optimizador salga del mismo sitio, paso a paso.</translation>
    </message>
    <message>
        <source>Racer {number}</source>
        <translation>Participante {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take this optimiser out of the race.</source>
        <translation>Retirar este optimizador de la carrera.</translation>
    </message>
    <message>
        <source>Keep the chosen runs no longer (Delete); it can be undone.</source>
        <translation>Dejar de conservar las ejecuciones elegidas (Supr); se puede deshacer.</translation>
    </message>
    <message>
        <source>Some runs are scored otherwise: the right plot shows those with the score of the current run.</source>
        <translation>Unas ejecuciones se puntúan de otra manera: la gráfica derecha muestra las que tienen la puntuación de la actual.</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Cerrar esta ventana.</translation>
    </message>
    <message>
        <source>No run is kept yet: train one, keep it, change something, train again and compare.</source>
        <translation>Aún no se conserva ninguna ejecución: entrenar, conservarla, cambiar algo, entrenar de nuevo y comparar.</translation>
    </message>
    <message>
        <source>The runs have different costs: their heights cannot be compared, only their courses.</source>
        <translation>Las ejecuciones tienen costes distintos: no se puede comparar su altura, solo su forma.</translation>
    </message>
    <message>
        <source>All these runs have the same settings.</source>
        <translation>Todas estas ejecuciones tienen los mismos ajustes.</translation>
    </message>
    <message>
        <source>Bold settings differ from the current run&apos;s; the best figures are green.</source>
        <translation>Los ajustes en negrita difieren de los de la ejecución actual; las mejores cifras están en verde.</translation>
    </message>
    <message>
        <source>What was kept of the lab “{lab}” cannot be used: it begins anew.</source>
        <translation>Lo que se guardó del laboratorio “{lab}” no se puede usar: empieza de nuevo.</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Draw a stroke</source>
        <translation>Dibujar un trazo</translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation>Borrar el dibujo</translation>
    </message>
    <message>
        <source>Take a stroke back</source>
        <translation>Retirar un trazo</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>Datos: {name}</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Añadir una capa</translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation>Quitar una capa</translation>
    </message>
    <message>
        <source>Several settings</source>
        <translation>Varios ajustes</translation>
    </message>
    <message>
        <source>It may be changed while the network trains.</source>
        <translation>Se puede cambiar mientras la red entrena.</translation>
    </message>
    <message>
        <source>Show its card (C)</source>
        <translation>Mostrar su ficha (C)</translation>
    </message>
    <message>
        <source>&amp;History (CSV)…</source>
        <translation>&amp;Historial (CSV)…</translation>
    </message>
    <message>
        <source>Mini-&amp;batch costs (CSV)…</source>
        <translation>Costes de mini-&amp;batches (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Examples (CSV)…</source>
        <translation>&amp;Ejemplos (CSV)…</translation>
    </message>
    <message>
        <source>Wei&amp;ghts (safetensors)…</source>
        <translation>&amp;Pesos (safetensors)…</translation>
    </message>
    <message>
        <source>Program: &amp;NumPy…</source>
        <translation>Programa: &amp;NumPy…</translation>
    </message>
    <message>
        <source>Program: Py&amp;Torch…</source>
        <translation>Programa: Py&amp;Torch…</translation>
    </message>
    <message>
        <source>Program: &amp;Keras…</source>
        <translation>Programa: &amp;Keras…</translation>
    </message>
    <message>
        <source>&amp;Report (HTML)…</source>
        <translation>&amp;Informe (HTML)…</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historial</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>mini-batches</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>numpy</source>
        <translation>numpy</translation>
    </message>
    <message>
        <source>torch</source>
        <translation>torch</translation>
    </message>
    <message>
        <source>keras</source>
        <translation>keras</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>Imagen vectorial (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Python program (*.py)</source>
        <translation>Programa de Python (*.py)</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Pesos (*.safetensors)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Página (*.html)</translation>
    </message>
    <message>
        <source>There is no plot on this page: open the Playground, or save a picture of one view.</source>
        <translation>En esta página no hay ninguna gráfica: hay que abrir el Taller, o guardar la imagen de una vista.</translation>
    </message>
    <message>
        <source>What you wanted a picture of is no longer there.</source>
        <translation>Lo que se quería guardar como imagen ya no está.</translation>
    </message>
    <message>
        <source>Picture of the &amp;plots…</source>
        <translation>Imagen de las &amp;gráficas…</translation>
    </message>
    <message>
        <source>Save the plots of this page as PNG or SVG.</source>
        <translation>Guardar las gráficas de esta página como PNG o SVG.</translation>
    </message>
    <message>
        <source>Picture of one &amp;view</source>
        <translation>Imagen de una &amp;vista</translation>
    </message>
    <message>
        <source>Save one drawing of this page as PNG or SVG.</source>
        <translation>Guardar un dibujo de esta página como PNG o SVG.</translation>
    </message>
    <message>
        <source>Picture of the &amp;whole window…</source>
        <translation>Imagen de la ventana &amp;completa…</translation>
    </message>
    <message>
        <source>Save all that you see as PNG.</source>
        <translation>Guardar todo lo que se ve como PNG.</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>gráficas</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ventana</translation>
    </message>
    <message>
        <source>There is no drawing on this page.</source>
        <translation>En esta página no hay ningún dibujo.</translation>
    </message>
    <message>
        <source>The picture “{title}” is on the clipboard.</source>
        <translation>La imagen “{title}” está en el portapapeles.</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nuevo proyecto</translation>
    </message>
    <message>
        <source>Begin with the first example again.</source>
        <translation>Empezar otra vez con el primer ejemplo.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a project and go on where it stands.</source>
        <translation>Abrir un proyecto y seguir donde estaba.</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save experiment, run and own data.</source>
        <translation>Guardar el experimento, el entrenamiento y los datos propios.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation>Guardar con otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” holds what the lesson has brought, not your own work.</source>
        <translation>“{name}” contiene lo que ha traído la lección, no el trabajo propio.</translation>
    </message>
    <message>
        <source>“{name}” holds a trained network, whose training is no longer kept here.</source>
        <translation>“{name}” contiene una red entrenada, cuyo entrenamiento ya no se conserva aquí.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Trabajo sin guardar</translation>
    </message>
    <message>
        <source>Save the changes in “{name}”?</source>
        <translation>¿Guardar los cambios en “{name}”?</translation>
    </message>
    <message>
        <source>Otherwise what has been done since the last save is lost.</source>
        <translation>Si no, se pierden los cambios en la red, su entrenamiento y los datos propios.</translation>
    </message>
    <message>
        <source>Save first, then go on.</source>
        <translation>Guardar primero y seguir después.</translation>
    </message>
    <message>
        <source>&amp;Do not save</source>
        <translation>&amp;No guardar</translation>
    </message>
    <message>
        <source>Go on; the changes are lost.</source>
        <translation>Seguir; los cambios se pierden.</translation>
    </message>
    <message>
        <source>Stay here; nothing is saved and nothing is lost.</source>
        <translation>Seguir aquí: no se guarda ni se pierde nada.</translation>
    </message>
    <message>
        <source>“{name}” holds your own work, not what the lesson has brought.</source>
        <translation>“{name}” contiene trabajo propio, no lo que la lección ha traído.</translation>
    </message>
    <message>
        <source>Trials of the search: {count}</source>
        <translation>Ensayos de la búsqueda: {count}</translation>
    </message>
    <message>
        <source>Kept runs: {count}</source>
        <translation>Ejecuciones conservadas: {count}</translation>
    </message>
    <message>
        <source>In the project: {counts}.</source>
        <translation>En el proyecto: {counts}.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>“{name}” ya existe.</translation>
    </message>
    <message>
        <source>If you replace it, what is in that file now is lost.</source>
        <translation>Si se reemplaza, se pierde lo que hay ahora en ese archivo.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Projects of nnplayground ({pattern})</source>
        <translation>Proyectos de nnplayground ({pattern})</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Aún no hay proyectos</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vaciar esta lista</translation>
    </message>
    <message>
        <source>“{name}” is not in its place any more and was taken off the list.</source>
        <translation>“{name}” ya no está en su sitio y se ha quitado de la lista.</translation>
    </message>
    <message>
        <source>{sentence} Your work is still here.</source>
        <translation>{sentence} El trabajo sigue aquí.</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Guardar en otro sitio…</translation>
    </message>
    <message>
        <source>Don&apos;t show this again</source>
        <translation>No volver a mostrar</translation>
    </message>
    <message>
        <source>Hints of this kind stay away.</source>
        <translation>No aparecen más consejos de este tipo.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Put this hint away for this run.</source>
        <translation>Quitar este consejo durante este entrenamiento.</translation>
    </message>
    <message>
        <source>Fix: {what}</source>
        <translation>Arreglar: {what}</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Consejos</translation>
    </message>
    <message>
        <source>Say when something common goes wrong in the training.</source>
        <translation>Avisar cuando algo corriente va mal en el entrenamiento.</translation>
    </message>
    <message>
        <source>Show &amp;all hints again</source>
        <translation>&amp;Volver a mostrar todos los consejos</translation>
    </message>
    <message>
        <source>Show the kinds of hint again that were put away.</source>
        <translation>Mostrar otra vez los tipos de consejos que se habían quitado.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window: save under another name.</source>
        <translation>“{name}” está abierto en otra ventana: hay que guardar con otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window. This is a copy: save it under another name.</source>
        <translation>“{name}” está abierto en otra ventana. Esto es una copia: hay que guardarla con otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” can be read by you alone from now on: it holds what comes from a private file.</source>
        <translation>Desde ahora solo su dueño puede leer “{name}”: contiene lo que viene de un archivo privado.</translation>
    </message>
    <message>
        <source>“{name}” holds what comes from a private file, but this drive keeps nothing private: others may read it.</source>
        <translation>“{name}” contiene lo que viene de un archivo privado, pero en esta unidad nada queda privado: otros pueden leerlo.</translation>
    </message>
    <message>
        <source>The drive of “{name}” does not answer: try it again later, or choose another place.</source>
        <translation>La unidad de “{name}” no responde: intentarlo más tarde o elegir otro lugar.</translation>
    </message>
    <message>
        <source>The drive of “{name}” does not answer: save this work under another name.</source>
        <translation>La unidad de “{name}” no responde: guardar este trabajo con otro nombre.</translation>
    </message>
    <message>
        <source>The automatic copy of your work could not be renewed. {reason}</source>
        <translation>No se pudo renovar la copia automática del trabajo. {reason}</translation>
    </message>
    <message>
        <source>{reason} The work stays kept and is offered again at the next start.</source>
        <translation>{reason} El trabajo sigue guardado y se ofrece otra vez en el próximo inicio.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>There is not enough free memory for that.</source>
        <translation>No hay suficiente memoria libre para eso.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {reason}</source>
        <translation>Ocurrió algo inesperado: {reason}</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>&amp;Movimiento reducido</translation>
    </message>
    <message>
        <source>Nothing moves of itself, and pictures change five times a second at most while a network trains.</source>
        <translation>Nada se mueve por sí solo, y las imágenes cambian como mucho cinco veces por segundo mientras entrena una red.</translation>
    </message>
    <message>
        <source>Open a table from a file and choose what is learnt.</source>
        <translation>Abrir una tabla de un archivo y elegir lo que se aprende.</translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation>&amp;Pegar una tabla</translation>
    </message>
    <message>
        <source>Open a folder with a folder of PNG or JPG for each class, or with IDX files such as Fashion-MNIST.</source>
        <translation>Abrir una carpeta con una carpeta de PNG o JPG por clase, o con archivos IDX como Fashion-MNIST.</translation>
    </message>
    <message>
        <source>Folder of &amp;images…</source>
        <translation>Carpeta de &amp;imágenes…</translation>
    </message>
    <message>
        <source>Paste a text, or open one from a file: the network learns to continue it.</source>
        <translation>Pegar un texto o abrirlo desde un archivo: la red aprende a continuarlo.</translation>
    </message>
    <message>
        <source>Te&amp;xt…</source>
        <translation>Te&amp;xto…</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>Tablas ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Abrir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy some cells first, in a spreadsheet for example.</source>
        <translation>El portapapeles no contiene ninguna tabla: copiar antes unas celdas, por ejemplo en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>One file is opened at a time, and {count} came: drop one of them.</source>
        <translation>Los archivos se abren de uno en uno y han llegado {count}: hay que soltar uno solo.</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Abrir datos</translation>
    </message>
    <message>
        <source>Learn from your own data: a table, a folder of images, a text, or points that you paint.</source>
        <translation>Aprender de datos propios: una tabla, una carpeta de imágenes, un texto o puntos pintados.</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Tabla…</translation>
    </message>
    <message>
        <source>Images…</source>
        <translation>Imágenes…</translation>
    </message>
    <message>
        <source>Text…</source>
        <translation>Texto…</translation>
    </message>
    <message>
        <source>Paint…</source>
        <translation>Pintar…</translation>
    </message>
    <message>
        <source>Paint points on the plane, with a class or a value.</source>
        <translation>Pintar puntos en el plano, con una clase o un valor.</translation>
    </message>
    <message>
        <source>Other set…</source>
        <translation>Otro conjunto…</translation>
    </message>
    <message>
        <source>Edit columns…</source>
        <translation>Editar columnas…</translation>
    </message>
    <message>
        <source>Choose what is learnt, and from what.</source>
        <translation>Elegir lo que se aprende, y a partir de qué.</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>Editar el texto…</translation>
    </message>
    <message>
        <source>Change the text, or use another one.</source>
        <translation>Cambiar el texto o usar otro.</translation>
    </message>
    <message>
        <source>Classes: {names}</source>
        <translation>Clases: {names}</translation>
    </message>
    <message>
        <source>Characters: {characters}, {symbols} different ones</source>
        <translation>Caracteres: {characters}, {symbols} distintos</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Puntos: {count}</translation>
    </message>
    <message>
        <source>Rows: {rows} · inputs: {inputs}</source>
        <translation>Filas: {rows} · entradas: {inputs}</translation>
    </message>
    <message>
        <source>To be learnt: {names}</source>
        <translation>Se aprende: {names}</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>No row of class “{name}” is left: choose something else for missing cells.</source>
        <translation>No queda ninguna fila de la clase “{name}”: hay que elegir otra cosa para las celdas que faltan.</translation>
    </message>
    <message>
        <source>Choose what becomes of missing cells.</source>
        <translation>Elegir qué se hace con las celdas que faltan.</translation>
    </message>
    <message>
        <source>The target does not hold numbers.</source>
        <translation>El objetivo no contiene números.</translation>
    </message>
    <message>
        <source>The target has more than {limit} different values.</source>
        <translation>El objetivo tiene más de {limit} valores distintos.</translation>
    </message>
    <message>
        <source>1 cell is missing, in column “{column}”.</source>
        <translation>Falta 1 celda, en la columna “{column}”.</translation>
    </message>
    <message>
        <source>{count} cells are missing in column “{column}”.</source>
        <translation>Faltan {count} celdas en la columna “{column}”.</translation>
    </message>
    <message>
        <source>{count} cells are missing in {columns} columns.</source>
        <translation>Faltan {count} celdas en {columns} columnas.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>The network is told what stands in this column.</source>
        <translation>A la red se le dice lo que hay en esta columna.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>This column is to be learnt.</source>
        <translation>Esta columna es la que hay que aprender.</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation>Esta columna no se usa.</translation>
    </message>
    <message>
        <source>This column says when: the rows follow one another in its order.</source>
        <translation>Esta columna dice cuándo: las filas se siguen en su orden.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The cells are quantities.</source>
        <translation>Las celdas son cantidades.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>The cells are names of kinds: each becomes an input or a class of its own.</source>
        <translation>Las celdas son nombres de tipos: cada uno pasa a ser una entrada o una clase propia.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>text, left out: {texts}</source>
        <translation>texto, no se usa: {texts}</translation>
    </message>
    <message>
        <source>at least {count} categories: {texts}</source>
        <translation>categorías (al menos {count}): {texts}</translation>
    </message>
    <message>
        <source>{count} categories: {texts}</source>
        <translation>categorías ({count}): {texts}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Click: all columns but the target.</source>
        <translation>Clic: todas las columnas menos el objetivo.</translation>
    </message>
    <message>
        <source>Columns of a table</source>
        <translation>Columnas de una tabla</translation>
    </message>
    <message>
        <source>choose what a column is, or is used for</source>
        <translation>elegir qué es una columna, o para qué se usa</translation>
    </message>
    <message>
        <source>What each column is used for: arrow keys walk, the space bar chooses.</source>
        <translation>Para qué se usa cada columna: las flechas recorren, la barra espaciadora elige.</translation>
    </message>
    <message>
        <source>Open images: {name}</source>
        <translation>Abrir imágenes: {name}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Which of the sets in this folder is meant.</source>
        <translation>Cuál de los conjuntos de esta carpeta se usa.</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>el único</translation>
    </message>
    <message>
        <source>Some of the images</source>
        <translation>Algunas de las imágenes</translation>
    </message>
    <message>
        <source>Some images for learning, each with its class.</source>
        <translation>Algunas imágenes para aprender, cada una con su clase.</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Usar estos datos</translation>
    </message>
    <message>
        <source>The images are being read…</source>
        <translation>Leyendo las imágenes…</translation>
    </message>
    <message>
        <source>The images have not been read.</source>
        <translation>Las imágenes no se han leído.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoría</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>target</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>This cell is missing.</source>
        <translation>Esta celda falta.</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>The first rows of the table as they are read with these options.</source>
        <translation>Las primeras filas de la tabla, leídas con estas opciones.</translation>
    </message>
    <message>
        <source>The line of the file.</source>
        <translation>La línea del archivo.</translation>
    </message>
    <message>
        <source>Column “{column}” holds dates: use it as the time of a series, or leave it out.</source>
        <translation>La columna “{column}” contiene fechas: hay que usarla como tiempo de una serie o dejarla fuera.</translation>
    </message>
    <message>
        <source>Column “{column}” has the value “{cell}”, which is not a date.</source>
        <translation>La columna “{column}” tiene el valor “{cell}”, que no es una fecha.</translation>
    </message>
    <message>
        <source>Column “{column}” has the category “{cell}”, which is not a number.</source>
        <translation>La columna “{column}” tiene la categoría “{cell}”, que no es un número.</translation>
    </message>
    <message>
        <source>Column “{column}”: “{cell}” can be read as {whole} or as {decimal}: open its file again.</source>
        <translation>Columna “{column}”: “{cell}” se puede leer como {whole} o como {decimal}: hay que abrir su archivo otra vez.</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Tabla pegada</translation>
    </message>
    <message>
        <source>Open a table: {name}</source>
        <translation>Abrir una tabla: {name}</translation>
    </message>
    <message>
        <source>The file, row by row or line by line, and the lines of it that do not fit.</source>
        <translation>El archivo, fila por fila o línea por línea, y las líneas que no encajan.</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Cómo está escrita</translation>
    </message>
    <message>
        <source>What is to be learnt</source>
        <translation>Qué se aprende</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Whether the rows follow one another in time, or each stands for itself.</source>
        <translation>Si las filas se siguen en el tiempo o cada una vale por sí sola.</translation>
    </message>
    <message>
        <source>single examples</source>
        <translation>ejemplos sueltos</translation>
    </message>
    <message>
        <source>Each row is an example; their order does not matter.</source>
        <translation>Cada fila es un ejemplo; su orden no importa.</translation>
    </message>
    <message>
        <source>a series in time</source>
        <translation>una serie en el tiempo</translation>
    </message>
    <message>
        <source>The rows follow one another: what comes is predicted.</source>
        <translation>Las filas se siguen: se predice lo que viene.</translation>
    </message>
    <message>
        <source>Whether the target is a class or a quantity; it follows the column that is learnt.</source>
        <translation>Si el objetivo es una clase o una cantidad; depende de la columna que se aprende.</translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation>Celdas que faltan</translation>
    </message>
    <message>
        <source>The table is being looked at…</source>
        <translation>Examinando la tabla…</translation>
    </message>
    <message>
        <source>The table has not been looked at: open it again.</source>
        <translation>La tabla no se ha examinado: hay que abrirla de nuevo.</translation>
    </message>
    <message>
        <source>The table is being read…</source>
        <translation>Leyendo la tabla…</translation>
    </message>
    <message>
        <source>All of it ({size} MB) is read when you use it.</source>
        <translation>Se lee entera ({size} MB) al usarla.</translation>
    </message>
    <message>
        <source>“{cell}” is read as {value}: choose the other decimal sign if that is wrong.</source>
        <translation>“{cell}” se lee como {value}: hay que elegir el otro signo decimal si no es así.</translation>
    </message>
    <message>
        <source>Sequences: {count} · inputs: {inputs}</source>
        <translation>Secuencias: {count} · entradas: {inputs}</translation>
    </message>
    <message>
        <source>Rows: {rows} of {total} · inputs: {inputs}</source>
        <translation>Filas: {rows} de {total} · entradas: {inputs}</translation>
    </message>
    <message>
        <source>{count} of {total} rows</source>
        <translation>{count} de {total} filas</translation>
    </message>
    <message>
        <source>all {total} rows</source>
        <translation>las {total} filas</translation>
    </message>
    <message>
        <source>Painting points</source>
        <translation>Pintar puntos</translation>
    </message>
    <message>
        <source>on the classes: choose one</source>
        <translation>en las clases: elegir una</translation>
    </message>
    <message>
        <source>Class to paint</source>
        <translation>Clase que se pinta</translation>
    </message>
    <message>
        <source>Click the class to paint, or press its digit on the plane.</source>
        <translation>Hacer clic en la clase que se pinta, o pulsar su cifra en el plano.</translation>
    </message>
    <message>
        <source>Class {name}: points: {count}</source>
        <translation>Clase {name}: puntos: {count}</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>What is still missing for training, or where the pointer is.</source>
        <translation>Lo que falta para entrenar, o dónde está el puntero.</translation>
    </message>
    <message>
        <source>Paint on the empty plane, or {link}start from these points{end}.</source>
        <translation>Pintar en el plano vacío, o {link}partir de estos puntos{end}.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>How far apart the points are that the brush leaves on its way.</source>
        <translation>A qué distancia quedan entre sí los puntos que el pincel deja a su paso.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>How far from the pointer the spray still sets points.</source>
        <translation>Hasta qué distancia del puntero pone puntos el espray.</translation>
    </message>
    <message>
        <source>How far from the pointer the eraser takes points away.</source>
        <translation>Hasta qué distancia del puntero quita puntos la goma.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>The value that the points get which you paint.</source>
        <translation>El valor que reciben los puntos que se pintan.</translation>
    </message>
    <message>
        <source>Paint points on the plane.</source>
        <translation>Pintar puntos en el plano.</translation>
    </message>
    <message>
        <source>Paint points of a second class.</source>
        <translation>Pintar puntos de una segunda clase.</translation>
    </message>
    <message>
        <source>Paint {count} points or more.</source>
        <translation>Pintar {count} puntos o más.</translation>
    </message>
    <message>
        <source>Until then training goes on with the earlier data.</source>
        <translation>Hasta entonces se entrena con los datos anteriores.</translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation>Borrar puntos</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>Pintar puntos</translation>
    </message>
    <message>
        <source>A class without points is gone: those behind it have moved up.</source>
        <translation>Desaparece una clase sin puntos: las siguientes ocupan su lugar.</translation>
    </message>
    <message>
        <source>Clear the plane</source>
        <translation>Vaciar el plano</translation>
    </message>
    <message>
        <source>Classes instead of heights</source>
        <translation>Clases en lugar de alturas</translation>
    </message>
    <message>
        <source>Heights instead of classes</source>
        <translation>Alturas en lugar de clases</translation>
    </message>
    <message>
        <source>Start from these points</source>
        <translation>Partir de estos puntos</translation>
    </message>
    <message>
        <source>Set a point by a click, a trail of points by dragging; the right mouse button erases. (B)</source>
        <translation>Poner un punto con un clic, un rastro de puntos al arrastrar; el botón derecho borra. (B)</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>Espray</translation>
    </message>
    <message>
        <source>Set more and more points while the mouse is held down; the right mouse button erases. (S)</source>
        <translation>Poner cada vez más puntos mientras se mantiene pulsado el ratón; el botón derecho borra. (S)</translation>
    </message>
    <message>
        <source>Take points away; so does the right mouse button with every tool. (E)</source>
        <translation>Quitar puntos; el botón derecho también lo hace con cualquier herramienta. (E)</translation>
    </message>
    <message>
        <source>take all points away; Ctrl+Z brings them back.</source>
        <translation>quitar todos los puntos; Ctrl+Z los recupera.</translation>
    </message>
    <message>
        <source>What the points have</source>
        <translation>Qué tienen los puntos</translation>
    </message>
    <message>
        <source>Give each point a class, or a height that is to be learnt.</source>
        <translation>Dar a cada punto una clase, o una altura que hay que aprender.</translation>
    </message>
    <message>
        <source>Points of several classes, to be told apart.</source>
        <translation>Puntos de varias clases, que hay que distinguir.</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Alturas</translation>
    </message>
    <message>
        <source>Points with heights: a surface is fitted to them.</source>
        <translation>Puntos con alturas: se les ajusta una superficie.</translation>
    </message>
    <message>
        <source>One more class</source>
        <translation>Una clase más</translation>
    </message>
    <message>
        <source>possible when all classes have points.</source>
        <translation>posible cuando todas las clases tienen puntos.</translation>
    </message>
    <message>
        <source>One class less</source>
        <translation>Una clase menos</translation>
    </message>
    <message>
        <source>possible when the last class is empty.</source>
        <translation>posible cuando la última clase está vacía.</translation>
    </message>
    <message>
        <source>The colour that the points will have.</source>
        <translation>El color que tendrán los puntos.</translation>
    </message>
    <message>
        <source>Work was kept for you</source>
        <translation>Trabajo recuperado</translation>
    </message>
    <message>
        <source>The program came to an unexpected end. This is what it had kept of your work until then:</source>
        <translation>El programa terminó de forma inesperada. Esto es lo que había guardado del trabajo hasta entonces:</translation>
    </message>
    <message>
        <source>Work that was kept</source>
        <translation>Trabajo que se guardó</translation>
    </message>
    <message>
        <source>Double-click or Enter opens it.</source>
        <translation>Doble clic o Intro lo abre.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Go on with it where it stands.</source>
        <translation>Seguir donde estaba.</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>It cannot be brought back after that.</source>
        <translation>Después ya no se puede recuperar.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
    <message>
        <source>It is offered again at the next start.</source>
        <translation>Se ofrece otra vez en el próximo inicio.</translation>
    </message>
    <message>
        <source>{name}: {data}, {steps} mini-batches learnt, kept {when}</source>
        <translation>{name}: {data}, mini-batches aprendidos: {steps}, guardado: {when}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Drag back to see weights, pictures and figures as they were; Train goes on from there.</source>
        <translation>Arrastrar hacia atrás para ver los pesos, las imágenes y las cifras de entonces; Entrenar sigue desde ahí.</translation>
    </message>
    <message>
        <source>Train on from here</source>
        <translation>Entrenar desde aquí</translation>
    </message>
    <message>
        <source>Go on training from what is shown.</source>
        <translation>Seguir entrenando desde lo que se muestra.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>Show the newest state of the run again.</source>
        <translation>Mostrar otra vez el estado más reciente del entrenamiento.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>epoch {epoch}, mini-batch {step}</source>
        <translation>época {epoch}, mini-batch {step}</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Click any control or picture to have it explained; Esc ends it.</source>
        <translation>Hacer clic en un control o una imagen para ver qué es; Esc termina.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>go from one thing to the next</source>
        <translation>ir de una cosa a la siguiente</translation>
    </message>
    <message>
        <source>have it explained</source>
        <translation>ver qué es</translation>
    </message>
    <message>
        <source>open the card of a function</source>
        <translation>abrir la ficha de una función</translation>
    </message>
    <message>
        <source>What is this? Click anything, or walk with Tab. Esc ends it.</source>
        <translation>¿Qué es esto? Hacer clic en cualquier cosa, o recorrer con Tab. Esc termina.</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count} más</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>move the cursor that reads values (with Ctrl faster)</source>
        <translation>mover el cursor que lee valores (con Ctrl, más rápido)</translation>
    </message>
    <message>
        <source>the moment before or after</source>
        <translation>el momento anterior o siguiente</translation>
    </message>
    <message>
        <source>several moments</source>
        <translation>varios momentos</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>the first moment; now</source>
        <translation>el primer momento; ahora</translation>
    </message>
    <message>
        <source>move the cursor to an end</source>
        <translation>mover el cursor a un extremo</translation>
    </message>
    <message>
        <source>hide the cursor</source>
        <translation>ocultar el cursor</translation>
    </message>
    <message>
        <source>Buttons and headings</source>
        <translation>Botones y títulos</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Conjuntos de datos</translation>
    </message>
    <message>
        <source>go from one to the next</source>
        <translation>ir de uno al siguiente</translation>
    </message>
    <message>
        <source>choose it</source>
        <translation>elegirlo</translation>
    </message>
    <message>
        <source>There is no curve yet.</source>
        <translation>Aún no hay ninguna curva.</translation>
    </message>
    <message>
        <source>Ctrl+</source>
        <translation>Ctrl+</translation>
    </message>
    <message>
        <source>Shift+</source>
        <translation>Mayús+</translation>
    </message>
    <message>
        <source>Every key, by where it works.</source>
        <translation>Todas las teclas, según dónde funcionan.</translation>
    </message>
    <message>
        <source>Everywhere: menu {name}</source>
        <translation>En todas partes: menú {name}</translation>
    </message>
    <message>
        <source>The disk is full: not everything was written.</source>
        <translation>El disco está lleno: no se ha escrito todo.</translation>
    </message>
    <message>
        <source>Plain text. It is saved with the project.</source>
        <translation>Texto sin formato. Se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>What the project is about, what to try, what to look at…</source>
        <translation>De qué trata el proyecto, qué probar, en qué fijarse…</translation>
    </message>
    <message>
        <source>No&amp;tes on this project…</source>
        <translation>No&amp;tas sobre este proyecto…</translation>
    </message>
    <message>
        <source>Read or write what those who open this project should know.</source>
        <translation>Leer o escribir lo que deben saber quienes abran este proyecto.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>This project comes with notes: click to read them.</source>
        <translation>Este proyecto trae notas: un clic las muestra.</translation>
    </message>
    <message>
        <source>“{given}” can be read as {whole} or as {decimal}: type the one that you mean.</source>
        <translation>“{given}” se puede leer como {whole} o como {decimal}: hay que escribir el que corresponda.</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nombre de archivo:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivo:</translation>
    </message>
    <message>
        <source>{score} over the epochs</source>
        <translation>{score} a lo largo de las épocas</translation>
    </message>
    <message>
        <source>There is no lab “{lab}”. Known: {known}.</source>
        <translation>No existe el laboratorio “{lab}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>No lab keeps anything as “{key}”. Known: {known}.</source>
        <translation>Ningún laboratorio guarda nada como “{key}”. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>The lab “{lab}” has no page “{page}”. Known: {known}.</source>
        <translation>El laboratorio “{lab}” no tiene la página “{page}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>“{link}” is no link to a page: it should read {scheme}:LAB/PAGE.</source>
        <translation>“{link}” no es un enlace a una página: debería ser {scheme}:LABORATORIO/PÁGINA.</translation>
    </message>
    <message>
        <source>A formula may have {most} characters; this one has {count}.</source>
        <translation>Una fórmula puede tener {most} caracteres; esta tiene {count}.</translation>
    </message>
    <message>
        <source>Type a formula, for example {example}.</source>
        <translation>Escribir una fórmula, por ejemplo {example}.</translation>
    </message>
    <message>
        <source>“{sign}” has no meaning in a formula.</source>
        <translation>“{sign}” no significa nada en una fórmula.</translation>
    </message>
    <message>
        <source>“{name}” is not known here. Known: {known}.</source>
        <translation>“{name}” no se conoce aquí. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>The formula breaks off: something is missing at its end.</source>
        <translation>La fórmula se interrumpe: falta algo al final.</translation>
    </message>
    <message>
        <source>A formula cannot begin with “{sign}”.</source>
        <translation>Una fórmula no puede empezar por “{sign}”.</translation>
    </message>
    <message>
        <source>This is not a formula: “{sign}” cannot stand behind “{before}”.</source>
        <translation>Esto no es una fórmula: “{sign}” no puede estar detrás de “{before}”.</translation>
    </message>
    <message>
        <source>The formula is nested too deeply: {most} levels are the limit.</source>
        <translation>La fórmula está anidada demasiado: el límite son {most} niveles.</translation>
    </message>
    <message>
        <source>The formula breaks off: a “{sign}” is missing at its end.</source>
        <translation>La fórmula se interrumpe: falta “{sign}” al final.</translation>
    </message>
    <message>
        <source>{name} compares two things: write {name}(x; y), with a semicolon between.</source>
        <translation>{name} compara dos cosas: escribir {name}(x; y), con punto y coma en medio.</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>superficie</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>Cuenco</translation>
    </message>
    <message>
        <source>One minimum, equally steep on all sides: the gradient points straight at it.</source>
        <translation>Un mínimo, igual de empinado por todos lados: el gradiente apunta derecho hacia él.</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>Barranco</translation>
    </message>
    <message>
        <source>Fifty times as steep across as along: plain descent zigzags and momentum helps; stable only below η = 0.04.</source>
        <translation>Cincuenta veces más empinado a lo ancho que a lo largo: el descenso simple va en zigzag y el momentum ayuda; estable solo por debajo de η = 0,04.</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Silla</translation>
    </message>
    <message>
        <source>A pass, not a minimum: descent from exactly the ridge v₂ = 0 stops there, from anywhere else it falls off.</source>
        <translation>Un puerto de montaña, no un mínimo: desde la cresta v₂ = 0 el descenso se detiene ahí; desde cualquier otro lugar cae.</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Four minima of the same depth: the start decides which of them is reached.</source>
        <translation>Cuatro mínimos de la misma profundidad: el inicio decide a cuál se llega.</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>A bent valley: its floor is found at once, its end only after tens of thousands of steps.</source>
        <translation>Un valle curvo: su fondo se encuentra enseguida, su final solo tras decenas de miles de pasos.</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>Beale</translation>
    </message>
    <message>
        <source>Nearly level in the middle and very steep at the corners: one rate cannot suit both.</source>
        <translation>Casi llana en el centro y muy empinada en las esquinas: una misma tasa no sirve para ambas.</translation>
    </message>
    <message>
        <source>False minima</source>
        <translation>Falsos mínimos</translation>
    </message>
    <message>
        <source>Many hollows of several depths: the start decides where descent ends, which is seldom the lowest.</source>
        <translation>Muchos hoyos de varias profundidades: el inicio decide dónde acaba el descenso, que rara vez es el más bajo.</translation>
    </message>
    <message>
        <source>Your own formula</source>
        <translation>Fórmula propia</translation>
    </message>
    <message>
        <source>A formula that you type: C(v₁, v₂), or of x and y.</source>
        <translation>Una fórmula que se escribe: C(v₁, v₂), o de x e y.</translation>
    </message>
    <message>
        <source>C(v₁, v₂)</source>
        <translation>C(v₁, v₂)</translation>
    </message>
    <message>
        <source>The formula: + − · / ^, sin, cos, exp, ln, sqrt, |x|; with v₁ and v₂, or x and y.</source>
        <translation>La fórmula: + − · / ^, sen, cos, exp, ln, sqrt, |x|; con v₁ y v₂, o x e y.</translation>
    </message>
    <message>
        <source>Shown from −r to r</source>
        <translation>Se muestra de −r a r</translation>
    </message>
    <message>
        <source>How far the picture reaches on both axes.</source>
        <translation>Hasta dónde llega la imagen en ambos ejes.</translation>
    </message>
    <message>
        <source>Arrived at the minimum {place}, C = {cost}; steps: {steps}.</source>
        <translation>Ha llegado al mínimo {place}, C = {cost}; pasos: {steps}.</translation>
    </message>
    <message>
        <source>Stopped at the saddle point {place}, C = {cost}; steps: {steps}. The gradient is 0 there, but it is no minimum: the slightest push to the side leads on down.</source>
        <translation>Se ha detenido en el punto de silla {place}, C = {cost}; pasos: {steps}. El gradiente es allí 0, pero no es un mínimo: el menor empujón hacia un lado lleva más abajo.</translation>
    </message>
    <message>
        <source>Stopped on the summit {place}, C = {cost}; steps: {steps}. The gradient is 0 there, too.</source>
        <translation>Se ha detenido en la cima {place}, C = {cost}; pasos: {steps}. También allí el gradiente es 0.</translation>
    </message>
    <message>
        <source>The surface is flat around {place}, C = {cost}: the gradient is 0 and shows no way; steps: {steps}.</source>
        <translation>La superficie es llana alrededor de {place}, C = {cost}: el gradiente es 0 y no señala ningún camino; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It bounces: every {period} steps it is back at {place}, C = {cost}, and so it would go on for ever.</source>
        <translation>Rebota: cada {period} pasos vuelve a {place}, C = {cost}, y así seguiría para siempre.</translation>
    </message>
    <message>
        <source>It diverges: its steps have carried it away, to {place} by now; steps: {steps}.</source>
        <translation>Diverge: sus pasos lo han llevado lejos, ya va por {place}; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It falls without end, C = {cost} by now: there is no minimum this way; steps: {steps}.</source>
        <translation>Cae sin fin, C = {cost} por ahora: por este camino no hay mínimo; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It has come to {place}, where C has no gradient: the surface has an edge there; steps: {steps}.</source>
        <translation>Ha llegado a {place}, donde C no tiene gradiente: la superficie tiene allí una arista; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It has come to {place}, where C has no finite value; steps: {steps}.</source>
        <translation>Ha llegado a {place}, donde C no tiene un valor finito; pasos: {steps}.</translation>
    </message>
    <message>
        <source>Still on its way at {place}, C = {cost}, ‖∇C‖ = {steepness}; steps: {steps}, as many as were allowed.</source>
        <translation>Sigue en camino en {place}, C = {cost}, ‖∇C‖ = {steepness}; pasos: {steps}, tantos como se permitían.</translation>
    </message>
    <message>
        <source>Another start ends elsewhere: the minimum {place} is lower, C = {cost}.</source>
        <translation>Otro inicio acaba en otra parte: el mínimo {place} es más bajo, C = {cost}.</translation>
    </message>
    <message>
        <source>Another start ends elsewhere; other minima in the picture: {count}.</source>
        <translation>Otro inicio acaba en otra parte; otros mínimos en la imagen: {count}.</translation>
    </message>
    <message>
        <source>With curvature L = {curvature} at the start, plain descent is stable only below η = 2/L = {bound}; here η = {rate}.</source>
        <translation>Con curvatura L = {curvature} en el inicio, el descenso simple solo es estable por debajo de η = 2/L = {bound}; aquí η = {rate}.</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Sondeos</translation>
    </message>
    <message>
        <source>The places that were looked at.</source>
        <translation>Los lugares que se han mirado.</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>Revelada</translation>
    </message>
    <message>
        <source>Whether the surface has been shown after the search.</source>
        <translation>Si la superficie se ha mostrado tras la búsqueda.</translation>
    </message>
    <message>
        <source>Nothing was probed.</source>
        <translation>No se ha sondeado nada.</translation>
    </message>
    <message>
        <source>There is no minimum in the picture; the lowest probe was C = {cost}.</source>
        <translation>No hay ningún mínimo en la imagen; el sondeo más bajo fue C = {cost}.</translation>
    </message>
    <message>
        <source>No minimum was found; the lowest probe was C = {cost}, the lowest minimum is {place}, C = {least}.</source>
        <translation>No se ha encontrado ningún mínimo; el sondeo más bajo fue C = {cost}, el mínimo más bajo es {place}, C = {least}.</translation>
    </message>
    <message>
        <source>Probe {number} found the minimum {place}, C = {cost}; the one at {lowest} is lower, C = {least}.</source>
        <translation>El sondeo {number} encontró el mínimo {place}, C = {cost}; el de {lowest} es más bajo, C = {least}.</translation>
    </message>
    <message>
        <source>Probe {number} found the lowest minimum, {place}, C = {cost}.</source>
        <translation>El sondeo {number} encontró el mínimo más bajo, {place}, C = {cost}.</translation>
    </message>
    <message>
        <source>Right: {points} of 100 points.</source>
        <translation>Correcto: {points} de 100 puntos.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step goes another way, straight against the gradient and across the contour lines.</source>
        <translation>{points} de 100 puntos: el paso va hacia otro lado, justo contra el gradiente y atravesando las curvas de nivel.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step goes another way; this optimiser need not go straight against the gradient.</source>
        <translation>{points} de 100 puntos: el paso va hacia otro lado; este optimizador no tiene por qué ir justo contra el gradiente.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is shorter, η‖∇C‖ long.</source>
        <translation>{points} de 100 puntos: el paso es más corto, mide η‖∇C‖.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is shorter.</source>
        <translation>{points} de 100 puntos: el paso es más corto.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is longer, η‖∇C‖ long.</source>
        <translation>{points} de 100 puntos: el paso es más largo, mide η‖∇C‖.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is longer.</source>
        <translation>{points} de 100 puntos: el paso es más largo.</translation>
    </message>
    <message>
        <source>The other parameter stays as it is, so the path of the training does not lie on this surface: the real cost stands beside each of its points.</source>
        <translation>El otro parámetro queda como está, así que el camino del entrenamiento no está sobre esta superficie: junto a cada uno de sus puntos figura el coste real.</translation>
    </message>
    <message>
        <source>The other {count} weights and biases stay as they are, so the path of the training does not lie on this surface: the real cost stands beside each of its points.</source>
        <translation>Los otros {count} pesos y bias quedan como están, así que el camino del entrenamiento no está sobre esta superficie: junto a cada uno de sus puntos figura el coste real.</translation>
    </message>
    <message>
        <source>Two random directions among {count} parameters; each neuron&apos;s part is as long as its weights (Li et al., 2018), and biases stay as they are. The path of the training is seen from above: its real cost stands beside it.</source>
        <translation>Dos direcciones al azar entre {count} parámetros; la parte de cada neurona es tan larga como sus pesos (Li et al., 2018), y los bias quedan como están. El camino del entrenamiento se ve desde arriba: su coste real figura al lado.</translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation>dirección 1</translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation>dirección 2</translation>
    </message>
    <message>
        <source>How many examples are drawn: one size, or several with commas.</source>
        <translation>Cuántos ejemplos se extraen: un tamaño, o varios con comas.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Extracciones</translation>
    </message>
    <message>
        <source>How many mini-batches are drawn of each size.</source>
        <translation>Cuántos mini-batches se extraen de cada tamaño.</translation>
    </message>
    <message>
        <source>Epochs before</source>
        <translation>Épocas previas</translation>
    </message>
    <message>
        <source>For how many epochs the network is trained before; 0 looks at the start.</source>
        <translation>Durante cuántas épocas se entrena antes la red; 0 mira el inicio.</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>Semilla de las extracciones</translation>
    </message>
    <message>
        <source>Chooses the mini-batches.</source>
        <translation>Elige los mini-batches.</translation>
    </message>
    <message>
        <source>A mini-batch has at least 1 example.</source>
        <translation>Un mini-batch tiene al menos 1 ejemplo.</translation>
    </message>
    <message>
        <source>Patience {patience}: would still wait; best so far after epoch {best}.</source>
        <translation>Paciencia {patience}: aún esperaría; lo mejor hasta ahora, tras la época {best}.</translation>
    </message>
    <message>
        <source>Patience {patience}: would have stopped after epoch {stopped}, with the weights of epoch {best}.</source>
        <translation>Paciencia {patience}: habría parado tras la época {stopped}, con los pesos de la época {best}.</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>mini-batch</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>ángulo</translation>
    </message>
    <message>
        <source>four of five</source>
        <translation>cuatro de cinco</translation>
    </message>
    <message>
        <source>law</source>
        <translation>ley</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longitud</translation>
    </message>
    <message>
        <source>At the start {place}: C = {cost}, ∇C = {gradient}. Take a step.</source>
        <translation>En el inicio {place}: C = {cost}, ∇C = {gradient}. Dar un paso.</translation>
    </message>
    <message>
        <source>Step {step}: ∇C·Δv = {promise} was promised, ΔC = {change} came, ratio {ratio}.</source>
        <translation>Paso {step}: prometía ∇C·Δv = {promise}, resultó ΔC = {change}, cociente {ratio}.</translation>
    </message>
    <message>
        <source>Step {step}: −η‖∇C‖² = {promise} was promised, ΔC = {change} came, ratio {ratio}.</source>
        <translation>Paso {step}: prometía −η‖∇C‖² = {promise}, resultó ΔC = {change}, cociente {ratio}.</translation>
    </message>
    <message>
        <source>Along the step C is curved by L = {curvature}, and 1 − ηL/2 = {law}.</source>
        <translation>A lo largo del paso C tiene curvatura L = {curvature}, y 1 − ηL/2 = {law}.</translation>
    </message>
    <message>
        <source>Along the step C begins with the curvature L = {curvature}; 1 − ηL/2 = {law} would hold if it stayed so.</source>
        <translation>A lo largo del paso C empieza con la curvatura L = {curvature}; 1 − ηL/2 = {law} valdría si siguiera así.</translation>
    </message>
    <message>
        <source>On its way, C = {cost}.</source>
        <translation>En camino, C = {cost}.</translation>
    </message>
    <message>
        <source>Predict first: click on the map where the next point will be.</source>
        <translation>Predecir antes: hacer clic en el mapa donde estará el próximo punto.</translation>
    </message>
    <message>
        <source>Score: {points} of {possible} points.</source>
        <translation>Puntuación: {points} de {possible} puntos.</translation>
    </message>
    <message>
        <source>The next point was {place}.</source>
        <translation>El próximo punto era {place}.</translation>
    </message>
    <message>
        <source>There is no further step.</source>
        <translation>No hay más pasos.</translation>
    </message>
    <message>
        <source>Probes: {count}.</source>
        <translation>Sondeos: {count}.</translation>
    </message>
    <message>
        <source>The surface lies in fog: find its minimum with few probes. Each tells C and ∇C at one place.</source>
        <translation>La superficie está en la niebla: hallar su mínimo con pocos sondeos. Cada uno dice C y ∇C en un sitio.</translation>
    </message>
    <message>
        <source>At {place}: C = {cost}, ∇C = {gradient}.</source>
        <translation>En {place}: C = {cost}, ∇C = {gradient}.</translation>
    </message>
    <message>
        <source>Lowest so far: C = {cost} at {place}.</source>
        <translation>Lo más bajo hasta ahora: C = {cost} en {place}.</translation>
    </message>
    <message>
        <source>no minimum of the picture</source>
        <translation>ningún mínimo de la imagen</translation>
    </message>
    <message>
        <source>gone for good</source>
        <translation>perdidos para siempre</translation>
    </message>
    <message>
        <source>Where {count} × {count} starts end:</source>
        <translation>Dónde acaban {count} × {count} inicios:</translation>
    </message>
    <message>
        <source>{racer}: {sentence}</source>
        <translation>{racer}: {sentence}</translation>
    </message>
    <message>
        <source>Step {position} of {known}</source>
        <translation>Paso {position} de {known}</translation>
    </message>
    <message>
        <source>How many steps have been taken.</source>
        <translation>Cuántos pasos se han dado.</translation>
    </message>
    <message>
        <source>Where the descent is.</source>
        <translation>Dónde está el descenso.</translation>
    </message>
    <message>
        <source>The cost there.</source>
        <translation>El coste allí.</translation>
    </message>
    <message>
        <source>The gradient there: both partial derivatives.</source>
        <translation>El gradiente allí: ambas derivadas parciales.</translation>
    </message>
    <message>
        <source>By how much the step should change C, judged by the gradient alone.</source>
        <translation>Cuánto debería cambiar C con el paso, según el gradiente solo.</translation>
    </message>
    <message>
        <source>By how much the step really changed C.</source>
        <translation>Cuánto cambió C de verdad con el paso.</translation>
    </message>
    <message>
        <source>The share of the promise that was kept: near 1 if the step is small enough.</source>
        <translation>La parte de lo prometido que se cumplió: cerca de 1 si el paso es bastante pequeño.</translation>
    </message>
    <message>
        <source>What this share is where C is quadratic; L is the curvature of C along the step.</source>
        <translation>Lo que vale esa parte donde C es cuadrático; L es la curvatura de C a lo largo del paso.</translation>
    </message>
    <message>
        <source>A line for each step: where it began, the cost and its gradient there, what the step promised and what came of it. Point at a line to see its place in both pictures.</source>
        <translation>Una línea por paso: dónde empezó, el coste y su gradiente allí, lo que prometía el paso y lo que resultó. Al señalar una línea, su sitio se ve en ambas imágenes.</translation>
    </message>
    <message>
        <source>Table of the steps</source>
        <translation>Tabla de los pasos</translation>
    </message>
    <message>
        <source>The same cost and the same path in space: the height is log(1 + C − C_min), so that valleys can be seen. Drag with the mouse to turn it.</source>
        <translation>El mismo coste y el mismo camino en el espacio: la altura es log(1 + C − C_min), para que se vean los valles. Se gira arrastrando con el ratón.</translation>
    </message>
    <message>
        <source>Surface in space</source>
        <translation>Superficie en el espacio</translation>
    </message>
    <message>
        <source>turn it</source>
        <translation>girarla</translation>
    </message>
    <message>
        <source>nearer, farther</source>
        <translation>más cerca, más lejos</translation>
    </message>
    <message>
        <source>Drag to turn; + and − bring it nearer or farther.</source>
        <translation>Arrastrar para girar; + y − la acercan o la alejan.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Two weights, or two random directions in the space of all weights.</source>
        <translation>Dos pesos, o dos direcciones al azar en el espacio de todos los pesos.</translation>
    </message>
    <message>
        <source>two weights</source>
        <translation>dos pesos</translation>
    </message>
    <message>
        <source>two random directions</source>
        <translation>dos direcciones al azar</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>The weight that changes to the right.</source>
        <translation>El peso que cambia hacia la derecha.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>The weight that changes upwards.</source>
        <translation>El peso que cambia hacia arriba.</translation>
    </message>
    <message>
        <source>Seed of the directions</source>
        <translation>Semilla de las direcciones</translation>
    </message>
    <message>
        <source>Chooses the two directions.</source>
        <translation>Elige las dos direcciones.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>How far the picture goes from its middle to each side.</source>
        <translation>Hasta dónde llega la imagen desde su centro hacia cada lado.</translation>
    </message>
    <message>
        <source>Where the gradients are taken: at the start of the run, or where it stands.</source>
        <translation>Dónde se toman los gradientes: al inicio del entrenamiento, o donde está ahora.</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>al inicio</translation>
    </message>
    <message>
        <source>as the run stands</source>
        <translation>como está ahora</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>How often each may look at all training examples: the same work for all.</source>
        <translation>Cuántas veces puede cada uno mirar todos los ejemplos de entrenamiento: el mismo trabajo para todos.</translation>
    </message>
    <message>
        <source>What the curves are drawn over: the work that was done, or the steps that were made of it.</source>
        <translation>Sobre qué se dibujan las curvas: el trabajo hecho, o los pasos que se dieron con él.</translation>
    </message>
    <message>
        <source>One way of holding the network back, trained with several seeds: their mean answer over the plane, with the training points; the weights, one shade a layer; a dot for each seed&apos;s accuracy, training above validation; the cost C₀ and the penalty.</source>
        <translation>Una manera de frenar a la red, entrenada con varias semillas: su respuesta media en el plano, con los puntos de entrenamiento; los pesos, un tono por capa; un punto por la exactitud de cada semilla, entrenamiento encima de validación; el coste C₀ y la penalización.</translation>
    </message>
    <message>
        <source>What the three families of deck A are compared with.</source>
        <translation>Aquello con lo que se comparan las tres familias de la presentación A.</translation>
    </message>
    <message>
        <source>Family of deck A: {name}.</source>
        <translation>Familia de la presentación A: {name}.</translation>
    </message>
    <message>
        <source>training {score}</source>
        <translation>entrenamiento {score}</translation>
    </message>
    <message>
        <source>penalty {penalty}</source>
        <translation>penalización {penalty}</translation>
    </message>
    <message>
        <source>Accuracy over the number of training examples: on the validation examples in full lines, on the training examples dashed. Where both meet, more examples help no more; where they are far apart, they do.</source>
        <translation>Exactitud según el número de ejemplos de entrenamiento: en los de validación, con línea continua; en los de entrenamiento, discontinua. Donde ambas se juntan, más ejemplos ya no ayudan; donde están lejos, sí.</translation>
    </message>
    <message>
        <source>Accuracy over the number of examples</source>
        <translation>Exactitud según el número de ejemplos</translation>
    </message>
    <message>
        <source>Accuracy over the number of examples; point at a dot to read it.</source>
        <translation>Exactitud según el número de ejemplos; al señalar un punto se lee.</translation>
    </message>
    <message>
        <source>{name}, {count} examples: {score}</source>
        <translation>{name}, {count} ejemplos: {score}</translation>
    </message>
    <message>
        <source>training examples</source>
        <translation>ejemplos de entrenamiento</translation>
    </message>
    <message>
        <source>{name}, {count} examples: validation {validation}, training {train}</source>
        <translation>{name}, {count} ejemplos: validación {validation}, entrenamiento {train}</translation>
    </message>
    <message>
        <source>Lowest validation cost</source>
        <translation>Menor coste de validación</translation>
    </message>
    <message>
        <source>Highest validation accuracy</source>
        <translation>Mayor exactitud de validación</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>The weights that are kept of this run, what they reach, and a way to go on with them in the playground.</source>
        <translation>Los pesos que se guardan de este entrenamiento, qué alcanzan y cómo seguir con ellos en el Taller.</translation>
    </message>
    <message>
        <source>Kept weights</source>
        <translation>Pesos guardados</translation>
    </message>
    <message>
        <source>Where early stopping with each patience would have ended this run, and with which weights (deck A).</source>
        <translation>Dónde habría terminado este entrenamiento la parada temprana con cada paciencia, y con qué pesos (presentación A).</translation>
    </message>
    <message>
        <source>What these weights reach on the validation examples, and on the test if it was opened.</source>
        <translation>Qué alcanzan estos pesos en los ejemplos de validación, y en los de prueba si se abrieron.</translation>
    </message>
    <message>
        <source>Open as project</source>
        <translation>Abrir como proyecto</translation>
    </message>
    <message>
        <source>Go on with these weights in the playground; that can be undone.</source>
        <translation>Seguir con estos pesos en el Taller; se puede deshacer.</translation>
    </message>
    <message>
        <source>Train, and see where early stopping would have stopped.</source>
        <translation>Entrenar, y ver dónde habría parado la parada temprana.</translation>
    </message>
    <message>
        <source>There is no validation part to stop by.</source>
        <translation>No hay parte de validación por la que parar.</translation>
    </message>
    <message>
        <source>epoch {epoch}: cost {cost}, accuracy {score}</source>
        <translation>época {epoch}: coste {cost}, exactitud {score}</translation>
    </message>
    <message>
        <source>test {score}</source>
        <translation>prueba {score}</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Train this network for as many epochs as are set here.</source>
        <translation>Entrenar esta red tantas épocas como se indican aquí.</translation>
    </message>
    <message>
        <source>Judges the kept weights on examples that nothing was chosen by. Each opening is counted.</source>
        <translation>Evalúa los pesos guardados con ejemplos por los que no se eligió nada. Cada apertura se cuenta.</translation>
    </message>
    <message>
        <source>If it learns long enough, a network knows its examples by heart, wrong labels included: the training cost goes on falling, the validation cost rises.</source>
        <translation>Si aprende bastante tiempo, una red se sabe sus ejemplos de memoria, también las etiquetas erróneas: el coste de entrenamiento sigue bajando y el de validación sube.</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch}</source>
        <translation>Pesos tras la época {epoch}</translation>
    </message>
    <message>
        <source>Train all</source>
        <translation>Entrenar todas</translation>
    </message>
    <message>
        <source>Train every variant with every seed, side by side.</source>
        <translation>Entrenar cada variante con cada semilla, lado a lado.</translation>
    </message>
    <message>
        <source>In each card: the mean answer of all seeds over the plane; the weights of all of them, one shade a layer; a dot for each seed&apos;s accuracy, training above validation; C₀ and the penalty over the epochs.</source>
        <translation>En cada ficha: la respuesta media de todas las semillas en el plano; los pesos de todas, un tono por capa; un punto por la exactitud de cada semilla, entrenamiento encima de validación; C₀ y la penalización según las épocas.</translation>
    </message>
    <message>
        <source>Which variant does best on the validation examples, and whether the seeds differ as much.</source>
        <translation>Qué variante responde mejor a los ejemplos de validación, y si las semillas difieren otro tanto.</translation>
    </message>
    <message>
        <source>Press “Train all”: every variant moves here, with every seed.</source>
        <translation>Al pulsar “Entrenar todas”, aquí se mueve cada variante, con cada semilla.</translation>
    </message>
    <message>
        <source>So far nothing does better on the validation examples than no regularisation.</source>
        <translation>Por ahora nada responde mejor a los ejemplos de validación que no regularizar.</translation>
    </message>
    <message>
        <source>Best on the validation examples: {name}, {score}; without regularisation {bare}.</source>
        <translation>Lo mejor con los ejemplos de validación: {name}, {score}; sin regularización, {bare}.</translation>
    </message>
    <message>
        <source>training C₀</source>
        <translation>entrenamiento C₀</translation>
    </message>
    <message>
        <source>validation C₀</source>
        <translation>validación C₀</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>penalización</translation>
    </message>
    <message>
        <source>The entry starts a program that is gone, or starts it in an unsafe way: have it start this one.</source>
        <translation>La entrada inicia un programa que ya no está, o lo inicia de un modo inseguro: que inicie este.</translation>
    </message>
    <message>
        <source>The start-menu entry is out of date: it starts a program that is gone, or in an unsafe way.</source>
        <translation>La entrada del menú de inicio ha quedado anticuada: inicia un programa que ya no está, o lo hace de un modo inseguro.</translation>
    </message>
    <message>
        <source>Numbers of examples</source>
        <translation>Números de ejemplos</translation>
    </message>
    <message>
        <source>How many training examples there are at each point of the curve, with commas between; empty: seven numbers at most, such as 1000, 2000, 5000, up to all there are.</source>
        <translation>Cuántos ejemplos de entrenamiento hay en cada punto de la curva, separados por comas; vacío: como mucho siete números, como 1000, 2000, 5000, hasta todos los que hay.</translation>
    </message>
    <message>
        <source>The hidden layers of each network that is trained: “30, 16-16, none” are three networks, the second one with two hidden layers, the last one without.</source>
        <translation>Las capas ocultas de cada red que se entrena: “30, 16-16, none” son tres redes, la segunda con dos capas ocultas y la última sin ninguna.</translation>
    </message>
    <message>
        <source>Gradients over two weights</source>
        <translation>Gradientes sobre dos pesos</translation>
    </message>
    <message>
        <source>The gradients of the mini-batches that were drawn, over two weights of the network: how far they scatter around that of all examples, the thick arrow.</source>
        <translation>Los gradientes de los mini-batches extraídos, sobre dos pesos de la red: cuánto se dispersan alrededor del de todos los ejemplos, la flecha gruesa.</translation>
    </message>
    <message>
        <source>updates with m = {size}</source>
        <translation>actualizaciones con m = {size}</translation>
    </message>
    <message>
        <source>gradients with m = {size}</source>
        <translation>gradientes con m = {size}</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>kept runs</source>
        <translation>ejecuciones conservadas</translation>
    </message>
    <message>
        <source>labs</source>
        <translation>laboratorios</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>The folder for unsaved work takes no more. It is kept in “{path}” and offered with its project.</source>
        <translation>En la carpeta del trabajo sin guardar no cabe más. Se conserva en “{path}” y se ofrece con su proyecto.</translation>
    </message>
    <message>
        <source>{first} = {one}, {second} = {other}</source>
        <translation>{first} = {one}, {second} = {other}</translation>
    </message>
    <message>
        <source>“{name}” is {value} in every training example: there is nothing to learn.</source>
        <translation>“{name}” vale {value} en todos los ejemplos de entrenamiento: no hay nada que aprender.</translation>
    </message>
    <message>
        <source>Learn “{other}” instead</source>
        <translation>Aprender “{other}”</translation>
    </message>
    <message>
        <source>“{other}” differs from example to example, so that there is something to predict.</source>
        <translation>“{other}” cambia de un ejemplo a otro, así que hay algo que predecir.</translation>
    </message>
    <message>
        <source>Scaled inputs all have mean 0 and standard deviation 1, so that one rate suits every weight.</source>
        <translation>Escaladas, todas las entradas tienen media 0 y desviación típica 1, y una misma tasa sirve para todos los pesos.</translation>
    </message>
    <message>
        <source>Examples of rare classes are repeated until each class counts the same.</source>
        <translation>Los ejemplos de las clases raras se repiten hasta que todas las clases cuentan lo mismo.</translation>
    </message>
    <message>
        <source>Steps that were too large have driven them there; smaller ones from a new start do not.</source>
        <translation>Unos pasos demasiado grandes las han llevado ahí; con pasos menores y otro inicio no ocurre.</translation>
    </message>
    <message>
        <source>Start with random weights</source>
        <translation>Empezar con pesos al azar</translation>
    </message>
    <message>
        <source>With different weights each neuron can learn something else.</source>
        <translation>Con pesos distintos, cada neurona puede aprender otra cosa.</translation>
    </message>
    <message>
        <source>The gradient of every weight is 0: from this start nothing but a bias can learn.</source>
        <translation>El gradiente de todos los pesos es 0: desde este inicio solo puede aprender algún bias.</translation>
    </message>
    <message>
        <source>The {count} neurons of a hidden layer are equal and stay so: they can do no more than one.</source>
        <translation>Las {count} neuronas de una capa oculta son iguales y así siguen: no pueden más que una sola.</translation>
    </message>
    <message>
        <source>Smaller weights make smaller sums, where σ is steep and lets the gradient through.</source>
        <translation>Con pesos menores las sumas son menores, y ahí σ es empinada y deja pasar el gradiente.</translation>
    </message>
    <message>
        <source>Leaky ReLU keeps a small slope below 0, so that the gradient comes through and wakes them.</source>
        <translation>Leaky ReLU conserva una pequeña pendiente por debajo de 0: el gradiente pasa y las despierta.</translation>
    </message>
    <message>
        <source>The gradient of the first hidden layer is {times} times smaller than that of the last layer.</source>
        <translation>El gradiente de la primera capa oculta es {times} veces menor que el de la última capa.</translation>
    </message>
    <message>
        <source>Use ReLU</source>
        <translation>Usar ReLU</translation>
    </message>
    <message>
        <source>The slope of ReLU is 1 above 0: the gradient is as large after many layers as after one.</source>
        <translation>La pendiente de ReLU es 1 por encima de 0: tras muchas capas el gradiente es tan grande como tras una.</translation>
    </message>
    <message>
        <source>Shorter steps stay in the valley instead of jumping over it.</source>
        <translation>Unos pasos más cortos se quedan en el valle en vez de saltar por encima.</translation>
    </message>
    <message>
        <source>Small weights make smooth answers, which cannot follow the noise of single examples.</source>
        <translation>Unos pesos pequeños dan respuestas suaves, que no pueden seguir el ruido de cada ejemplo.</translation>
    </message>
    <message>
        <source>The penalty (λ = {strength}) holds the weights too small to learn: the cost stands still.</source>
        <translation>La penalización (λ = {strength}) deja los pesos demasiado pequeños para aprender: el coste no baja.</translation>
    </message>
    <message>
        <source>A tenth of the penalty</source>
        <translation>Reducir la penalización a un décimo</translation>
    </message>
    <message>
        <source>With a smaller penalty the weights may grow as large as the examples need.</source>
        <translation>Con una penalización menor los pesos pueden crecer lo que los ejemplos piden.</translation>
    </message>
    <message>
        <source>The cost stands still, and it is so flat here that it bears {factor} times larger steps.</source>
        <translation>El coste no baja, y aquí es tan plano que admite pasos {factor} veces mayores.</translation>
    </message>
    <message>
        <source>{factor} times the learning rate</source>
        <translation>Multiplicar la tasa por {factor}</translation>
    </message>
    <message>
        <source>Longer steps go the same way sooner, as long as they do not jump over the valley.</source>
        <translation>Unos pasos más largos hacen antes el mismo camino, mientras no salten por encima del valle.</translation>
    </message>
    <message>
        <source>Linear hidden neurons: all {count}. Together they can do no more than none at all.</source>
        <translation>Neuronas ocultas lineales: todas ({count}). Juntas no pueden hacer más que ninguna.</translation>
    </message>
    <message>
        <source>Use tanh</source>
        <translation>Usar tanh</translation>
    </message>
    <message>
        <source>Linear layers in a row are one linear layer; bent activations add what that cannot do.</source>
        <translation>Varias capas lineales seguidas son una sola capa lineal; las activaciones curvas añaden lo que esa no puede hacer.</translation>
    </message>
    <message>
        <source>More neurons can bend the answer more often.</source>
        <translation>Con más neuronas la respuesta puede doblarse más veces.</translation>
    </message>
    <message>
        <source>The cost has stood still for {steps} steps, and there are neurons enough: a poor valley.</source>
        <translation>El coste lleva {steps} pasos sin bajar y sobran neuronas: es un mal valle.</translation>
    </message>
    <message>
        <source>Which valley is reached depends on the start: other weights may find a deeper one.</source>
        <translation>El valle al que se llega depende del inicio: otros pesos pueden dar con uno más hondo.</translation>
    </message>
    <message>
        <source>“{name}” is no longer the file that this work was begun from: it has been changed meanwhile.</source>
        <translation>“{name}” ya no es el archivo del que partió este trabajo: ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>“{name}” holds other work than this.</source>
        <translation>“{name}” contiene un trabajo distinto de este.</translation>
    </message>
    <message>
        <source>What is in its file</source>
        <translation>Lo que hay en su archivo</translation>
    </message>
    <message>
        <source>It has not been saved in a file yet.</source>
        <translation>Aún no se ha guardado en ningún archivo.</translation>
    </message>
    <message>
        <source>Its file “{name}” cannot be read: it may be gone.</source>
        <translation>Su archivo “{name}” no se puede leer: quizá ya no está.</translation>
    </message>
    <message>
        <source>Its file “{name}” holds the same.</source>
        <translation>Su archivo “{name}” contiene lo mismo.</translation>
    </message>
    <message>
        <source>In the file: {steps} mini-batches learnt, saved {when}. What differs: {differences}.</source>
        <translation>En el archivo: {steps} mini-batches aprendidos, guardado el {when}. Diferencias: {differences}.</translation>
    </message>
    <message>
        <source>Careful: its file “{name}” is newer. Before it is replaced you are asked.</source>
        <translation>Atención: su archivo “{name}” es más reciente. Antes de sustituirlo se preguntará.</translation>
    </message>
    <message>
        <source>It is newer than its file “{name}”, from which it was begun.</source>
        <translation>Es más reciente que su archivo “{name}”, del que partió.</translation>
    </message>
    <message>
        <source>Its file “{name}” is older, but not the one that it was begun from. Before it is replaced you are asked.</source>
        <translation>Su archivo “{name}” es más antiguo, pero no es aquel del que partió. Antes de sustituirlo se preguntará.</translation>
    </message>
    <message>
        <source>Arrows of m</source>
        <translation>Flechas de m</translation>
    </message>
    <message>
        <source>Of which mini-batches gradients are drawn as arrows: the nearest size that was measured.</source>
        <translation>De qué mini-batches se dibujan los gradientes como flechas: el tamaño medido más cercano.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>The weights of your network: click one for the axis across, with Shift held down one for the axis up. A neuron stands for its bias.</source>
        <translation>Los pesos de la red: un clic pone uno en el eje horizontal; con Mayús pulsada, en el vertical. Una neurona representa su bias.</translation>
    </message>
    <message>
        <source>Drawing of the weights</source>
        <translation>Dibujo de los pesos</translation>
    </message>
    <message>
        <source>go to another weight or bias</source>
        <translation>ir a otro peso o bias</translation>
    </message>
    <message>
        <source>put it on the axis across, with Shift on the axis up</source>
        <translation>ponerlo en el eje horizontal; con Mayús, en el vertical</translation>
    </message>
    <message>
        <source>Pick weights</source>
        <translation>Elegir pesos</translation>
    </message>
    <message>
        <source>Click a weight for the axis across, with Shift for the axis up; a neuron for its bias.</source>
        <translation>Un clic en un peso lo pone en el eje horizontal; con Mayús, en el vertical. Una neurona representa su bias.</translation>
    </message>
    <message>
        <source>Too many weights to pick one here: choose it from the lists.</source>
        <translation>Son demasiados pesos para elegir uno aquí: se elige en las listas.</translation>
    </message>
    <message>
        <source>Write whole numbers with commas between them: {example}.</source>
        <translation>Se escriben números enteros separados por comas: {example}.</translation>
    </message>
    <message>
        <source>&amp;Train here</source>
        <translation>&amp;Entrenar aquí</translation>
    </message>
    <message>
        <source>Train the network of this page for as many epochs as are set there.</source>
        <translation>Entrenar la red de esta página tantas épocas como se indican en ella.</translation>
    </message>
    <message>
        <source>&amp;Train all</source>
        <translation>&amp;Entrenar todo</translation>
    </message>
    <message>
        <source>Work out the learning curve of this page.</source>
        <translation>Calcular la curva de aprendizaje de esta página.</translation>
    </message>
    <message>
        <source>Train every variant of this page with every seed.</source>
        <translation>Entrenar cada variante de esta página con cada semilla.</translation>
    </message>
    <message>
        <source>&amp;Take steps</source>
        <translation>D&amp;ar pasos</translation>
    </message>
    <message>
        <source>&amp;Pause steps</source>
        <translation>&amp;Pausar pasos</translation>
    </message>
    <message>
        <source>Descend step after step, at the speed chosen below.</source>
        <translation>Descender paso a paso, a la velocidad elegida abajo.</translation>
    </message>
    <message>
        <source>Network training; Shift+Space pauses</source>
        <translation>La red se entrena; Mayús+Espacio pausa</translation>
    </message>
    <message>
        <source>Network paused</source>
        <translation>Red en pausa</translation>
    </message>
    <message>
        <source>Network ready</source>
        <translation>Red lista</translation>
    </message>
    <message>
        <source>Everywhere in the window</source>
        <translation>En toda la ventana</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>run or pause what the open page shows, wherever the focus is: the network, the perceptron, steps by hand, a descent; not where text is typed</source>
        <translation>poner en marcha o en pausa lo que muestra la página abierta, esté donde esté el foco: la red, el perceptrón, los pasos a mano, un descenso; no donde se escribe texto</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Mayús+Espacio</translation>
    </message>
    <message>
        <source>train or pause the network, whatever page is open</source>
        <translation>entrenar o pausar la red, sea cual sea la página abierta</translation>
    </message>
    <message>
        <source>press what has the focus</source>
        <translation>pulsar lo que tiene el foco</translation>
    </message>
    <message>
        <source>Train &amp;or pause the network</source>
        <translation>Entrenar o pausar la re&amp;d</translation>
    </message>
    <message>
        <source>Train the network of the Playground, or let it stand still, whatever page is open.</source>
        <translation>Entrenar la red del Taller, o pausarla, sea cual sea la página abierta.</translation>
    </message>
    <message>
        <source>The network of the Playground: {tip}</source>
        <translation>La red del Taller: {tip}</translation>
    </message>
    <message>
        <source>Stop what this page runs; the network of the Playground is a run of its own.</source>
        <translation>Detener lo que está en marcha en esta página; la red del Taller va por su cuenta.</translation>
    </message>
    <message>
        <source>Train the network until paused or done.</source>
        <translation>Entrenar la red hasta pausarla o hasta que termine.</translation>
    </message>
    <message>
        <source>&amp;Train network</source>
        <translation>&amp;Entrenar la red</translation>
    </message>
    <message>
        <source>&amp;Pause network</source>
        <translation>&amp;Pausar la red</translation>
    </message>
    <message>
        <source>Train the network of the Playground until paused or done.</source>
        <translation>Entrenar la red del Taller hasta pausarla o hasta que termine.</translation>
    </message>
    <message>
        <source>The network of the Playground stands still after this mini-batch.</source>
        <translation>La red del Taller se detiene después de este mini-batch.</translation>
    </message>
    <message>
        <source>Paint with the mouse; or by keyboard: arrow keys move, Enter paints, Delete erases, digits choose the class, Escape leaves.</source>
        <translation>Pintar con el ratón; o con el teclado: las flechas mueven, Intro pinta, Supr borra, las cifras eligen la clase, Escape sale.</translation>
    </message>
    <message>
        <source>&amp;Train both</source>
        <translation>&amp;Entrenar ambas</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>Train every network of this page; takes some minutes.</source>
        <translation>Entrenar todas las redes de esta página; tarda unos minutos.</translation>
    </message>
    <message>
        <source>&amp;Try methods</source>
        <translation>&amp;Probar métodos</translation>
    </message>
    <message>
        <source>Try the quick methods of this page.</source>
        <translation>Probar los métodos rápidos de esta página.</translation>
    </message>
    <message>
        <source>Take the steps of this page one after another, at the speed chosen below.</source>
        <translation>Dar los pasos de esta página uno tras otro, a la velocidad elegida abajo.</translation>
    </message>
    <message>
        <source>&amp;Train perceptron</source>
        <translation>&amp;Entrenar perceptrón</translation>
    </message>
    <message>
        <source>&amp;Pause perceptron</source>
        <translation>&amp;Pausar perceptrón</translation>
    </message>
    <message>
        <source>Run the perceptron of this page, step after step, at the speed chosen below.</source>
        <translation>Poner en marcha el perceptrón de esta página, paso a paso, a la velocidad elegida abajo.</translation>
    </message>
    <message>
        <source>press it, tick it, fold or unfold it</source>
        <translation>pulsar, marcar; plegar o desplegar</translation>
    </message>
    <message>
        <source>Drop-down lists</source>
        <translation>Listas desplegables</translation>
    </message>
    <message>
        <source>open the list, choose from it</source>
        <translation>abrir la lista, elegir en ella</translation>
    </message>
    <message>
        <source>choose the entry before or after</source>
        <translation>elegir la entrada anterior o siguiente</translation>
    </message>
    <message>
        <source>An input has nothing to be worked out: choose a neuron.</source>
        <translation>En una entrada no hay nada que calcular: hay que elegir una neurona.</translation>
    </message>
    <message>
        <source>The network has no neuron {neuron} in layer {layer}.</source>
        <translation>La red no tiene neurona {neuron} en la capa {layer}.</translation>
    </message>
    <message>
        <source>The page “{page}” of the lab “{lab}” cannot show “{subject}”.</source>
        <translation>La página “{page}” del laboratorio “{lab}” no puede mostrar “{subject}”.</translation>
    </message>
    <message>
        <source>“{subject}” names no neuron, weight or bias, as neuron=3,1 does.</source>
        <translation>“{subject}” no nombra ninguna neurona, peso ni bias, como lo hace neuron=3,1.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Settings of the data</source>
        <translation>Ajustes de los datos</translation>
    </message>
    <message>
        <source>Data sets of one kind. Click to fold them away, or to unfold them.</source>
        <translation>Conjuntos de datos de una clase. Un clic los pliega o los despliega.</translation>
    </message>
    <message>
        <source>The settings that are changed most. All the others are under “Learning”.</source>
        <translation>Los ajustes que más se cambian. Todos los demás están en “Aprendizaje”.</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>Hiperparámetros</translation>
    </message>
    <message>
        <source>Choose data at the left, press Train, and watch at the right what the network answers everywhere.</source>
        <translation>Elegir datos a la izquierda, pulsar Entrenar y mirar a la derecha qué responde la red en cada punto.</translation>
    </message>
    <message>
        <source>Data and learning</source>
        <translation>Datos y aprendizaje</translation>
    </message>
    <message>
        <source>Weights per layer</source>
        <translation>Pesos por capa</translation>
    </message>
    <message>
        <source>Drag it to give one panel more room. A double click folds a panel away, and a click on what is left of it brings it back. All of this is remembered.</source>
        <translation>Al arrastrarlo, un panel gana sitio. Un doble clic pliega un panel, y un clic en lo que queda de él lo devuelve. Todo esto se recuerda.</translation>
    </message>
    <message>
        <source>Border between panels</source>
        <translation>Borde entre paneles</translation>
    </message>
    <message>
        <source>Borders between panels</source>
        <translation>Bordes entre paneles</translation>
    </message>
    <message>
        <source>move the border</source>
        <translation>mover el borde</translation>
    </message>
    <message>
        <source>fold the panel away, or bring it back</source>
        <translation>plegar el panel, o devolverlo</translation>
    </message>
    <message>
        <source>Click to bring “{panel}” back.</source>
        <translation>Un clic devuelve “{panel}”.</translation>
    </message>
    <message>
        <source>Border of “{panel}”, which is folded away</source>
        <translation>Borde de “{panel}”, que está plegado</translation>
    </message>
    <message>
        <source>Drag to give more room; double-click to fold “{panel}” away.</source>
        <translation>Arrastrar para dar más sitio; un doble clic pliega “{panel}”.</translation>
    </message>
    <message>
        <source>Border of “{panel}”</source>
        <translation>Borde de “{panel}”</translation>
    </message>
    <message>
        <source>{name} (taught as {wrong})</source>
        <translation>{name} (enseñado como {wrong})</translation>
    </message>
    <message>
        <source>One example on its way through the network: the drawing shows each neuron&apos;s z and a for it. Walk through the training and validation examples, or to those that the network gets wrong. The test examples stay sealed.</source>
        <translation>Un ejemplo en su camino por la red: el dibujo muestra z y a de cada neurona para él. Se recorren los ejemplos de entrenamiento y de validación, o los que la red falla. Los de prueba quedan sellados.</translation>
    </message>
    <message>
        <source>Example that is pushed through the network</source>
        <translation>Ejemplo que pasa por la red</translation>
    </message>
    <message>
        <source>the example before, the one after</source>
        <translation>el ejemplo anterior, el siguiente</translation>
    </message>
    <message>
        <source>any example, by chance</source>
        <translation>un ejemplo cualquiera, al azar</translation>
    </message>
    <message>
        <source>the next example with a wrong answer</source>
        <translation>el siguiente ejemplo con respuesta errónea</translation>
    </message>
    <message>
        <source>Example before</source>
        <translation>Ejemplo anterior</translation>
    </message>
    <message>
        <source>show the one before (,).</source>
        <translation>mostrar el anterior (,).</translation>
    </message>
    <message>
        <source>Next example</source>
        <translation>Ejemplo siguiente</translation>
    </message>
    <message>
        <source>show the one after (.).</source>
        <translation>mostrar el siguiente (.).</translation>
    </message>
    <message>
        <source>Any example</source>
        <translation>Cualquier ejemplo</translation>
    </message>
    <message>
        <source>choose one by chance (A).</source>
        <translation>elegir uno al azar (A).</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Respuesta errónea</translation>
    </message>
    <message>
        <source>go to the next example that is answered wrongly (W).</source>
        <translation>ir al siguiente ejemplo con respuesta errónea (W).</translation>
    </message>
    <message>
        <source>Training example {number} of {count}</source>
        <translation>Ejemplo de entrenamiento {number} de {count}</translation>
    </message>
    <message>
        <source>Validation example {number} of {count}</source>
        <translation>Ejemplo de validación {number} de {count}</translation>
    </message>
    <message>
        <source>Training sequence {number} of {count}, step {step} of {steps}</source>
        <translation>Secuencia de entrenamiento {number} de {count}, paso {step} de {steps}</translation>
    </message>
    <message>
        <source>Validation sequence {number} of {count}, step {step} of {steps}</source>
        <translation>Secuencia de validación {number} de {count}, paso {step} de {steps}</translation>
    </message>
    <message>
        <source>No example is answered wrongly.</source>
        <translation>Ningún ejemplo tiene una respuesta errónea.</translation>
    </message>
    <message>
        <source>No other example is answered wrongly.</source>
        <translation>Ningún otro ejemplo tiene una respuesta errónea.</translation>
    </message>
    <message>
        <source>The image as the network gets it, pixel by pixel.</source>
        <translation>La imagen tal como la recibe la red, píxel a píxel.</translation>
    </message>
    <message>
        <source>How many weights of each layer are how large; biases are left out. Heights are square roots of the numbers, so that the few large weights can be seen. L2 and L1 draw the weights towards 0: small weights hardly follow noise (deck A).</source>
        <translation>Cuántos pesos de cada capa tienen cada tamaño; los bias no cuentan. Las alturas son raíces cuadradas de los números, para que se vean los pocos pesos grandes. L2 y L1 acercan los pesos a 0: unos pesos pequeños apenas siguen el ruido (presentación A).</translation>
    </message>
    <message>
        <source>How many weights of each layer are how large.</source>
        <translation>Cuántos pesos de cada capa tienen cada tamaño.</translation>
    </message>
    <message>
        <source>Weights from {low} to {high}: {count}</source>
        <translation>Pesos de {low} a {high}: {count}</translation>
    </message>
    <message>
        <source>largest |w| {size}</source>
        <translation>mayor |w| {size}</translation>
    </message>
    <message>
        <source>go through a long layer in leaps</source>
        <translation>recorrer a saltos una capa larga</translation>
    </message>
    <message>
        <source>go to the first or last neuron of the layer</source>
        <translation>ir a la primera o la última neurona de la capa</translation>
    </message>
    <message>
        <source>Shows other neurons: click, turn the wheel over the layer, or use ↑ ↓ and Page Down.</source>
        <translation>Muestra otras neuronas: un clic, la rueda sobre la capa, o ↑ ↓ y Av Pág.</translation>
    </message>
    <message>
        <source>Show it over the whole page (double click); Esc goes back.</source>
        <translation>Mostrarla sobre toda la página (doble clic); Esc vuelve.</translation>
    </message>
    <message>
        <source>Show it over the whole page; Esc goes back.</source>
        <translation>Mostrarla sobre toda la página; Esc vuelve.</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Volver a la página</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Put it back into its place (Esc).</source>
        <translation>Devolverla a su sitio (Esc).</translation>
    </message>
    <message>
        <source>Pictures shown large</source>
        <translation>Imágenes ampliadas</translation>
    </message>
    <message>
        <source>back to the page</source>
        <translation>volver a la página</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menú, Mayús+F10</translation>
    </message>
    <message>
        <source>what can be done with the chosen neuron or weight</source>
        <translation>qué se puede hacer con la neurona o el peso elegidos</translation>
    </message>
    <message>
        <source>Everything is shown already.</source>
        <translation>Ya se ve todo.</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Restablecer la vista</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>dígito</translation>
    </message>
    <message>
        <source>Goes to the step that works this neuron out.</source>
        <translation>Va al paso en que se calcula esta neurona.</translation>
    </message>
    <message>
        <source>Go to this neuron</source>
        <translation>Ir a esta neurona</translation>
    </message>
    <message>
        <source>{name}, lowest</source>
        <translation>{name}, mínimo</translation>
    </message>
    <message>
        <source>{name}, highest</source>
        <translation>{name}, máximo</translation>
    </message>
    <message>
        <source>What can be done with what the keyboard is on, as a click of the right button offers it.</source>
        <translation>Qué se puede hacer con lo que tiene el foco del teclado, como lo ofrece el botón derecho.</translation>
    </message>
    <message>
        <source>&amp;Context menu</source>
        <translation>Menú &amp;contextual</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copies this view as a picture, twice as fine as on the screen.</source>
        <translation>Copia esta vista como imagen, con el doble de resolución que en la pantalla.</translation>
    </message>
    <message>
        <source>Saves this view as PNG or SVG.</source>
        <translation>Guarda esta vista como PNG o SVG.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>The network is not there yet.</source>
        <translation>La red aún no está lista.</translation>
    </message>
    <message>
        <source>You are looking back: return to the present first.</source>
        <translation>Se está mirando un momento anterior: hay que volver antes al presente.</translation>
    </message>
    <message>
        <source>Set weight…</source>
        <translation>Fijar el peso…</translation>
    </message>
    <message>
        <source>Set bias…</source>
        <translation>Fijar el bias…</translation>
    </message>
    <message>
        <source>Set weight to 0</source>
        <translation>Poner el peso a 0</translation>
    </message>
    <message>
        <source>Set bias to 0</source>
        <translation>Poner el bias a 0</translation>
    </message>
    <message>
        <source>Copy weight</source>
        <translation>Copiar el peso</translation>
    </message>
    <message>
        <source>Copy bias</source>
        <translation>Copiar el bias</translation>
    </message>
    <message>
        <source>Type another value where it stands on the drawing.</source>
        <translation>Escribir otro valor en el mismo dibujo.</translation>
    </message>
    <message>
        <source>Copies the value with all its digits.</source>
        <translation>Copia el valor con todas sus cifras.</translation>
    </message>
    <message>
        <source>Its sum is then 0 for every example.</source>
        <translation>Su suma es entonces 0 para todos los ejemplos.</translation>
    </message>
    <message>
        <source>Neuron: all to 0</source>
        <translation>Neurona: todo a 0</translation>
    </message>
    <message>
        <source>Set all its weights and bias to 0</source>
        <translation>Poner a 0 todos sus pesos y el bias</translation>
    </message>
    <message>
        <source>Takes this neuron out; all other weights stay as they are.</source>
        <translation>Quita esta neurona; los demás pesos quedan como están.</translation>
    </message>
    <message>
        <source>Remove neuron</source>
        <translation>Quitar la neurona</translation>
    </message>
    <message>
        <source>The inputs have no weights.</source>
        <translation>Las entradas no tienen pesos.</translation>
    </message>
    <message>
        <source>Set all weights and biases to 0</source>
        <translation>Poner a 0 todos los pesos y bias</translation>
    </message>
    <message>
        <source>Layer: all to 0</source>
        <translation>Capa: todo a 0</translation>
    </message>
    <message>
        <source>Training may move it away from 0 again.</source>
        <translation>El entrenamiento puede volver a alejarlo de 0.</translation>
    </message>
    <message>
        <source>Its neurons all answer alike then, whatever the input.</source>
        <translation>Sus neuronas responden entonces todas igual, sea cual sea la entrada.</translation>
    </message>
    <message>
        <source>Copies the layer&apos;s weights and biases as comma-separated values, with all their digits.</source>
        <translation>Copia los pesos y bias de la capa como valores separados por comas, con todas sus cifras.</translation>
    </message>
    <message>
        <source>Copy weights as CSV</source>
        <translation>Copiar los pesos como CSV</translation>
    </message>
    <message>
        <source>Takes the layer out; the network starts again with new weights.</source>
        <translation>Quita la capa; la red empieza de nuevo con otros pesos.</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>Quitar la capa</translation>
    </message>
    <message>
        <source>See, sort and edit the numbers in a table.</source>
        <translation>Ver, ordenar y cambiar los números en una tabla.</translation>
    </message>
    <message>
        <source>Table of weights and biases…</source>
        <translation>Tabla de pesos y bias…</translation>
    </message>
    <message>
        <source>Table of all weights and biases…</source>
        <translation>Tabla de todos los pesos y bias…</translation>
    </message>
    <message>
        <source>Opens By hand at this neuron: its sum, product by product.</source>
        <translation>Abre “Paso a paso” en esta neurona: su suma, producto a producto.</translation>
    </message>
    <message>
        <source>Follow in By hand</source>
        <translation>Seguir en “Paso a paso”</translation>
    </message>
    <message>
        <source>These inputs belong to the data and cannot be switched off.</source>
        <translation>Estas entradas son de los datos y no se pueden desactivar.</translation>
    </message>
    <message>
        <source>It is the only input.</source>
        <translation>Es la única entrada.</translation>
    </message>
    <message>
        <source>Switches this input off; the network starts again with new weights.</source>
        <translation>Desactiva esta entrada; la red empieza de nuevo con otros pesos.</translation>
    </message>
    <message>
        <source>Remove input</source>
        <translation>Quitar la entrada</translation>
    </message>
    <message>
        <source>{text} is on the clipboard.</source>
        <translation>{text} está en el portapapeles.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>La tabla está en el portapapeles.</translation>
    </message>
    <message>
        <source>in the column of frozen ones: freeze it, or let it learn again</source>
        <translation>en la columna de los congelados: congelarlo o dejarlo aprender de nuevo</translation>
    </message>
    <message>
        <source>Every weight and bias: click a heading to sort, double-click a value to type another.</source>
        <translation>Todos los pesos y bias: un clic en un encabezado ordena, un doble clic en un valor permite escribir otro.</translation>
    </message>
    <message>
        <source>Every weight and bias of the network with all its digits, live while it trains. Sort them, look at one layer, type others, copy them.</source>
        <translation>Todos los pesos y bias de la red con todas sus cifras, en vivo mientras se entrena. Se pueden ordenar, ver por capas, cambiar y copiar.</translation>
    </message>
    <message>
        <source>Whose weights and biases are listed.</source>
        <translation>De qué capa se muestran los pesos y bias.</translation>
    </message>
    <message>
        <source>Copies the rows shown, in their order, as comma-separated values.</source>
        <translation>Copia las filas que se ven, en su orden, como valores separados por comas.</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Ordenar de nuevo</translation>
    </message>
    <message>
        <source>Puts the rows in order by the values as they are now.</source>
        <translation>Ordena las filas por los valores que tienen ahora.</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>The earliest rows train, the last are kept for the test; only the training sequences are taken in any order.</source>
        <translation>Las primeras filas entrenan y las últimas se guardan para la prueba; solo las secuencias de entrenamiento se toman en cualquier orden.</translation>
    </message>
    <message>
        <source>No column says when: the rows count as equally far apart, in the order of the table.</source>
        <translation>Ninguna columna dice cuándo: las filas cuentan como equidistantes, en el orden de la tabla.</translation>
    </message>
    <message>
        <source>From {first} to {last}, usually {step} apart.</source>
        <translation>De {first} a {last}, por lo general cada {step}.</translation>
    </message>
    <message>
        <source>The rows were not in the order of time: they have been sorted.</source>
        <translation>Las filas no estaban en el orden del tiempo: se han ordenado.</translation>
    </message>
    <message>
        <source>Rows without a time, left out: {count}.</source>
        <translation>Filas sin tiempo, dejadas fuera: {count}.</translation>
    </message>
    <message>
        <source>Rows with missing cells, left out: {count}.</source>
        <translation>Filas con celdas vacías, dejadas fuera: {count}.</translation>
    </message>
    <message>
        <source>Rows with the time of the row before, kept in the order of the table: {count}.</source>
        <translation>Filas con el tiempo de la anterior, mantenidas en el orden de la tabla: {count}.</translation>
    </message>
    <message>
        <source>The validation part is too short for a sequence: nothing is judged on it.</source>
        <translation>La parte de validación es demasiado corta para una secuencia: no se juzga nada en ella.</translation>
    </message>
    <message>
        <source>The test part is too short for a sequence: there is nothing for a final test.</source>
        <translation>La parte de prueba es demasiado corta para una secuencia: no hay nada para una prueba final.</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>Gaps in time: {count}, the longest {longest}; sequences go across them.</source>
        <translation>Huecos en el tiempo: {count}, el mayor de {longest}; las secuencias los cruzan.</translation>
    </message>
    <message>
        <source>Gaps in time: {count}, the longest {longest}; no sequence goes across one.</source>
        <translation>Huecos en el tiempo: {count}, el mayor de {longest}; ninguna secuencia cruza uno.</translation>
    </message>
    <message>
        <source>The name: w³₁₂ leads to neuron 1 of layer 3 from neuron 2 of layer 2; b is a bias, and u leads from the same layer one step before.</source>
        <translation>El nombre: w³₁₂ lleva a la neurona 1 de la capa 3 desde la neurona 2 de la capa 2; b es un bias, y u viene de la misma capa un paso antes.</translation>
    </message>
    <message>
        <source>The layer whose neurons it belongs to.</source>
        <translation>La capa de la neurona a la que pertenece.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>The input or neuron that a weight comes from.</source>
        <translation>La entrada o neurona de la que viene el peso.</translation>
    </message>
    <message>
        <source>To neuron</source>
        <translation>A la neurona</translation>
    </message>
    <message>
        <source>The neuron whose sum it is part of.</source>
        <translation>La neurona de cuya suma forma parte.</translation>
    </message>
    <message>
        <source>The weight or bias with all its digits; type another to set it.</source>
        <translation>El peso o bias con todas sus cifras; escribir otro lo cambia.</translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <translation>Capa oculta {number}</translation>
    </message>
    <message>
        <source>No weight can be that large: at most {largest}.</source>
        <translation>Ningún peso puede ser tan grande: como mucho {largest}.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>bias</translation>
    </message>
    <message>
        <source>{number}, one step before</source>
        <translation>{number}, un paso antes</translation>
    </message>
    <message>
        <source>This step does not know it yet.</source>
        <translation>En este paso aún no se conoce.</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Copiar {name}</translation>
    </message>
    <message>
        <source>Copies the numbers behind “{title}” as comma-separated values.</source>
        <translation>Copia los números de “{title}” como valores separados por comas.</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>Copiar los datos como CSV</translation>
    </message>
    <message>
        <source>No cell is chosen here.</source>
        <translation>Aquí no hay ninguna celda elegida.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La tabla está vacía.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar la celda</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copiar las celdas</translation>
    </message>
    <message>
        <source>Copies what is chosen, with tabs between the cells.</source>
        <translation>Copia lo elegido, con tabuladores entre las celdas.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Copies all rows with their headings, with tabs between the cells, for a spreadsheet.</source>
        <translation>Copia todas las filas con sus encabezados, con tabuladores entre las celdas, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Copiar la tabla como CSV</translation>
    </message>
    <message>
        <source>Copies all rows with their headings as comma-separated values.</source>
        <translation>Copia todas las filas con sus encabezados como valores separados por comas.</translation>
    </message>
    <message>
        <source>See, sort and edit every weight and bias in a table.</source>
        <translation>Ver, ordenar y cambiar todos los pesos y bias en una tabla.</translation>
    </message>
    <message>
        <source>&amp;Weights and biases…</source>
        <translation>&amp;Pesos y bias…</translation>
    </message>
    <message>
        <source>Inputs and outputs follow the data: choose others there.</source>
        <translation>Las entradas y salidas dependen de los datos: se cambian allí.</translation>
    </message>
    <message>
        <source>It is the only neuron of its layer: remove the layer instead.</source>
        <translation>Es la única neurona de su capa: se puede quitar la capa entera.</translation>
    </message>
    <message>
        <source>No slope here, and no tangent: the curve has a corner or a jump.</source>
        <translation>Aquí no hay pendiente ni tangente: la curva tiene un pico o un salto.</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>Tangente</translation>
    </message>
    <message>
        <source>{rest}: the powers of e of the other sums, added up</source>
        <translation>{rest}: la suma de las potencias de e de las demás sumas</translation>
    </message>
    <message>
        <source>Sum z</source>
        <translation>Suma z</translation>
    </message>
    <message>
        <source>Where the tangent touches the curve.</source>
        <translation>Dónde toca la tangente a la curva.</translation>
    </message>
    <message>
        <source>What a neuron makes of its weighted sum z: above its answer a = σ(z) with the tangent at a point, below the slope σ′(z), which backpropagation multiplies by. Click a curve or use the arrow keys to move the point. Deck A wants functions that are differentiable and have a finite range.</source>
        <translation>Lo que una neurona hace con su suma ponderada z: arriba, su respuesta a = σ(z) con la tangente en un punto; abajo, la pendiente σ′(z), por la que multiplica la backpropagation. Un clic en una curva o las flechas del teclado mueven el punto. La presentación A quiere funciones diferenciables y de rango finito.</translation>
    </message>
    <message>
        <source>Activation card</source>
        <translation>Ficha de la activación</translation>
    </message>
    <message>
        <source>Answer over the sum</source>
        <translation>Respuesta según la suma</translation>
    </message>
    <message>
        <source>The answer a = σ(z) to each weighted sum z, with the tangent at the point that was chosen.</source>
        <translation>La respuesta a = σ(z) a cada suma ponderada z, con la tangente en el punto elegido.</translation>
    </message>
    <message>
        <source>Slope over the sum</source>
        <translation>Pendiente según la suma</translation>
    </message>
    <message>
        <source>How steep the curve above is. Where it is near 0, a neuron learns slowly.</source>
        <translation>Lo empinada que es la curva de arriba. Donde está cerca de 0, una neurona aprende despacio.</translation>
    </message>
    <message>
        <source>Click, drag or use ← and → to move the point.</source>
        <translation>Clic, arrastrar o ← y → mueven el punto.</translation>
    </message>
    <message>
        <source>To the neuron</source>
        <translation>A la neurona</translation>
    </message>
    <message>
        <source>Move the point to the neuron&apos;s own sum.</source>
        <translation>Mueve el punto a la suma de la propia neurona.</translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>The neuron&apos;s sum and answer</source>
        <translation>La suma y la respuesta de la neurona</translation>
    </message>
    <message>
        <source>Activation: {name}</source>
        <translation>Activación: {name}</translation>
    </message>
    <message>
        <source>finite range</source>
        <translation>rango finito</translation>
    </message>
    <message>
        <source>no finite range</source>
        <translation>sin rango finito</translation>
    </message>
    <message>
        <source>{neuron}, this example:</source>
        <translation>{neuron}, este ejemplo:</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>tangente</translation>
    </message>
    <message>
        <source>Press Space to train</source>
        <translation>Espacio para entrenar</translation>
    </message>
    <message>
        <source>Settings, figures and curves on a page (HTML); the test set stays sealed.</source>
        <translation>Ajustes, cifras y curvas en una página (HTML); el conjunto de prueba queda sellado.</translation>
    </message>
    <message>
        <source>The same page with the figures of the test examples, which opens the test set.</source>
        <translation>La misma página con las cifras de los ejemplos de prueba, lo que abre el conjunto de prueba.</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>The test set was opened once. Choose networks by the validation examples.</source>
        <translation>El conjunto de prueba se ha abierto una vez. Las redes se eligen por los ejemplos de validación.</translation>
    </message>
    <message>
        <source>The test set was opened {count} times. Choose networks by the validation examples.</source>
        <translation>El conjunto de prueba se ha abierto {count} veces. Las redes se eligen por los ejemplos de validación.</translation>
    </message>
    <message>
        <source>“{name}” is kept: its curves stay behind those of the next runs on the same data.</source>
        <translation>“{name}” se conserva: sus curvas quedan detrás de las de las próximas ejecuciones con los mismos datos.</translation>
    </message>
    <message>
        <source>{name} (other data)</source>
        <translation>{name} (otros datos)</translation>
    </message>
    <message>
        <source>Report with test &amp;figures (HTML)…</source>
        <translation>In&amp;forme con cifras de prueba (HTML)…</translation>
    </message>
    <message>
        <source>report with test</source>
        <translation>informe con prueba</translation>
    </message>
    <message>
        <source>Settings, curves and final figures on one page; the test set is not opened for it.</source>
        <translation>Ajustes, curvas y cifras finales en una página; para ello no se abre el conjunto de prueba.</translation>
    </message>
    <message>
        <source>The same page with the figures of the test examples: it opens the test set, which is counted.</source>
        <translation>La misma página con las cifras de los ejemplos de prueba: abre el conjunto de prueba, y eso se cuenta.</translation>
    </message>
    <message>
        <source>true: {truth}</source>
        <translation>correcto: {truth}</translation>
    </message>
    <message>
        <source>answer: {answer}</source>
        <translation>respuesta: {answer}</translation>
    </message>
    <message>
        <source>The image as the network gets it: a click shows it large, Esc goes back.</source>
        <translation>La imagen tal como la recibe la red: un clic la muestra en grande, Esc vuelve.</translation>
    </message>
    <message>
        <source>A network that suits “{data}”: {network}.</source>
        <translation>Una red adecuada para “{data}”: {network}.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Suitable network</source>
        <translation>Red adecuada</translation>
    </message>
    <message>
        <source>The test examples are sealed: neither training nor the choice of settings sees them, so that they can tell once, at the end, how good the network is. Every opening is counted and kept with the project.</source>
        <translation>Los ejemplos de prueba están sellados: ni el entrenamiento ni la elección de los ajustes los ven, para que puedan decir una vez, al final, lo buena que es la red. Cada apertura se cuenta y se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>Test now…</source>
        <translation>Probar ahora…</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Open the sealed test set?</source>
        <translation>¿Abrir el conjunto de prueba sellado?</translation>
    </message>
    <message>
        <source>It tells how good the finished network is, if nothing was chosen by it. Choose networks and settings by the validation examples, and open it at the very end; each opening is counted in this project.</source>
        <translation>Dice lo buena que es la red acabada, si nada se ha elegido por él. Las redes y los ajustes se eligen por los ejemplos de validación, y el conjunto de prueba se abre al final del todo; cada apertura se cuenta en este proyecto.</translation>
    </message>
    <message>
        <source>&amp;Open the test set</source>
        <translation>&amp;Abrir el conjunto de prueba</translation>
    </message>
    <message>
        <source>&amp;Leave it sealed</source>
        <translation>&amp;Dejarlo sellado</translation>
    </message>
    <message>
        <source>Test now… ({count})</source>
        <translation>Probar ahora… ({count})</translation>
    </message>
    <message>
        <source>These data have no test examples: leave some over in the division.</source>
        <translation>Estos datos no tienen ejemplos de prueba: hay que dejar algunos en la división.</translation>
    </message>
    <message>
        <source>{count} test examples, epoch {epoch}: cost {cost}, {metric} {score}.</source>
        <translation>{count} ejemplos de prueba, época {epoch}: coste {cost}, {metric} {score}.</translation>
    </message>
    <message>
        <source>Step in numbers</source>
        <translation>El paso en números</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>En números</translation>
    </message>
    <message>
        <source>Chosen neuron</source>
        <translation>Neurona elegida</translation>
    </message>
    <message>
        <source>Disturbances</source>
        <translation>Perturbaciones</translation>
    </message>
    <message>
        <source>Second notation</source>
        <translation>Segunda notación</translation>
    </message>
    <message>
        <source>Moments of the run</source>
        <translation>Momentos del entrenamiento</translation>
    </message>
    <message>
        <source>Formulas line by line</source>
        <translation>Fórmulas línea a línea</translation>
    </message>
    <message>
        <source>the line before or after, and its step</source>
        <translation>la línea anterior o la siguiente, y su paso</translation>
    </message>
    <message>
        <source>copy what is selected, or all lines</source>
        <translation>copiar lo seleccionado, o todas las líneas</translation>
    </message>
    <message>
        <source>Click a line to go to its step; point at a term to light what it stands for.</source>
        <translation>Un clic en una línea lleva a su paso; al señalar un término se ilumina lo que representa.</translation>
    </message>
    <message>
        <source>What follows a step.</source>
        <translation>Qué viene después de un paso.</translation>
    </message>
    <message>
        <source>The number of the step.</source>
        <translation>El número del paso.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>The examples of the mini-batch, by their numbers in the data.</source>
        <translation>Los ejemplos del mini-batch, por su número en los datos.</translation>
    </message>
    <message>
        <source>The learning rate of the step.</source>
        <translation>La tasa de aprendizaje del paso.</translation>
    </message>
    <message>
        <source>The cost of the mini-batch before the step.</source>
        <translation>El coste del mini-batch antes del paso.</translation>
    </message>
    <message>
        <source>The cost of the same mini-batch after the step.</source>
        <translation>El coste del mismo mini-batch después del paso.</translation>
    </message>
    <message>
        <source>What each gradient is multiplied by in the update.</source>
        <translation>Por lo que se multiplica cada gradiente en la actualización.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy all lines of the working, as plain text.</source>
        <translation>Copia todas las líneas del desarrollo, como texto sin formato.</translation>
    </message>
    <message>
        <source>Here stands the activation of the neuron in hand, with its slope at z.</source>
        <translation>Aquí se ve la activación de la neurona del paso, con su pendiente en z.</translation>
    </message>
    <message>
        <source>{activation} has no curve of its own: each output depends on all sums.</source>
        <translation>{activation} no tiene una curva propia: cada salida depende de todas las sumas.</translation>
    </message>
    <message>
        <source>Cost of this example: {before} → {after} after the update.</source>
        <translation>Coste de este ejemplo: {before} → {after} tras la actualización.</translation>
    </message>
    <message>
        <source>outside the table: one step back, take the step</source>
        <translation>fuera de la tabla: un paso atrás, dar el paso</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Mezclados</translation>
    </message>
    <message>
        <source>Mix the training examples: in the data they may stand class by class.</source>
        <translation>Mezcla los ejemplos de entrenamiento: en los datos pueden estar clase por clase.</translation>
    </message>
    <message>
        <source>Each step that was taken with the table: with which examples and learning rate, and the cost of that mini-batch before and after it.</source>
        <translation>Cada paso dado con la tabla: con qué ejemplos y qué tasa de aprendizaje, y el coste de ese mini-batch antes y después.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Take this step</source>
        <translation>Dar este paso</translation>
    </message>
    <message>
        <source>Take η × mean from every weight and bias (→), in a copy: the network of the playground stays as it is.</source>
        <translation>Resta η × media a cada peso y bias (→), en una copia: la red del Taller queda como está.</translation>
    </message>
    <message>
        <source>The cost of each step&apos;s mini-batch, before and after it.</source>
        <translation>El coste del mini-batch de cada paso, antes y después.</translation>
    </message>
    <message>
        <source>Step {number} by hand</source>
        <translation>Paso {number} a mano</translation>
    </message>
    <message>
        <source>Step {number} back</source>
        <translation>Paso {number} atrás</translation>
    </message>
    <message>
        <source>Cost of {count} training examples: {cost}.</source>
        <translation>Coste de {count} ejemplos de entrenamiento: {cost}.</translation>
    </message>
    <message>
        <source>… {count} tiny steps before this are not written out.</source>
        <translation>… {count} pasos mínimos anteriores no se escriben.</translation>
    </message>
    <message>
        <source>output error (BP1)</source>
        <translation>error de salida (BP1)</translation>
    </message>
    <message>
        <source>error one layer back (BP2)</source>
        <translation>error una capa atrás (BP2)</translation>
    </message>
    <message>
        <source>weights and biases (BP4, BP3)</source>
        <translation>pesos y bias (BP4, BP3)</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>error of the outputs</source>
        <translation>error de las salidas</translation>
    </message>
    <message>
        <source>error of its values (EC)</source>
        <translation>error de sus valores (EC)</translation>
    </message>
    <message>
        <source>weights and biases (EP, EB)</source>
        <translation>pesos y bias (EP, EB)</translation>
    </message>
    <message>
        <source>The neuron&apos;s activation σ over its sum z. The straight line touches it at the z of this example; how steep it is there, σ′(z), multiplies the error: where the curve is flat, almost nothing comes back.</source>
        <translation>La activación σ de la neurona según su suma z. La recta la toca en la z de este ejemplo; su inclinación ahí, σ′(z), multiplica el error: donde la curva es plana, casi no vuelve nada.</translation>
    </message>
    <message>
        <source>The activation and its tangent at z</source>
        <translation>La activación y su tangente en z</translation>
    </message>
    <message>
        <source>The slope of the activation at the neuron&apos;s sum z.</source>
        <translation>La pendiente de la activación en la suma z de la neurona.</translation>
    </message>
    <message>
        <source>Opens By hand at this weight: its gradient, and all that leads to it.</source>
        <translation>Abre “Paso a paso” en este peso: su gradiente y todo lo que lleva a él.</translation>
    </message>
    <message>
        <source>Which weights and biases training leaves as they are: ranges in the list of all of them.</source>
        <translation>Qué pesos y bias deja el entrenamiento como están: intervalos en la lista de todos ellos.</translation>
    </message>
    <message>
        <source>What is frozen does not belong to this network: it has fewer weights.</source>
        <translation>Lo congelado no es de esta red: tiene menos pesos.</translation>
    </message>
    <message>
        <source>{value} (frozen)</source>
        <translation>{value} (congelado)</translation>
    </message>
    <message>
        <source>{count} weights and biases</source>
        <translation>{count} pesos y bias</translation>
    </message>
    <message>
        <source>1 weight or bias</source>
        <translation>1 peso o bias</translation>
    </message>
    <message>
        <source>Freeze weight</source>
        <translation>Congelar el peso</translation>
    </message>
    <message>
        <source>Freeze bias</source>
        <translation>Congelar el bias</translation>
    </message>
    <message>
        <source>Freeze neuron</source>
        <translation>Congelar la neurona</translation>
    </message>
    <message>
        <source>Freeze layer</source>
        <translation>Congelar la capa</translation>
    </message>
    <message>
        <source>Unfreeze weight</source>
        <translation>Descongelar el peso</translation>
    </message>
    <message>
        <source>Unfreeze bias</source>
        <translation>Descongelar el bias</translation>
    </message>
    <message>
        <source>Unfreeze neuron</source>
        <translation>Descongelar la neurona</translation>
    </message>
    <message>
        <source>Unfreeze layer</source>
        <translation>Descongelar la capa</translation>
    </message>
    <message>
        <source>Lets training change it again.</source>
        <translation>Permite que el entrenamiento vuelva a cambiarlo.</translation>
    </message>
    <message>
        <source>Training leaves it as it is; you can still type a value.</source>
        <translation>El entrenamiento lo deja como está; aún se puede escribir un valor.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>Whether training leaves it as it is.</source>
        <translation>Si el entrenamiento lo deja como está.</translation>
    </message>
    <message>
        <source>Freeze: {name}</source>
        <translation>Congelar: {name}</translation>
    </message>
    <message>
        <source>Unfreeze: {name}</source>
        <translation>Descongelar: {name}</translation>
    </message>
    <message>
        <source>How well ten outputs and four bits do with the same seeds and epochs; each dot is one training.</source>
        <translation>Qué tal funcionan diez salidas y cuatro bits con las mismas semillas y épocas; cada punto es un entrenamiento.</translation>
    </message>
    <message>
        <source>One output for each of the ten digits, or the digit in binary with four: 2⁴ = 16 codes, so six of them name no digit. Both get the same seeds and the same number of epochs.</source>
        <translation>Una salida para cada uno de los diez dígitos, o el dígito en binario con cuatro: 2⁴ = 16 códigos, así que seis de ellos no nombran ningún dígito. Ambas reciben las mismas semillas y el mismo número de épocas.</translation>
    </message>
    <message>
        <source>The figures of the network: cost and accuracy (or R²) of training and validation, and the size of each part. While it trains they are of its last epoch, on at most 10,000 examples of a part, always the same; when it stands, on all. If training gets better while validation gets worse, it overfits.</source>
        <translation>Las cifras de la red: coste y exactitud (o R²) en entrenamiento y validación, y el tamaño de cada parte. Mientras se entrena son de su última época, con 10 000 ejemplos de cada parte como mucho, siempre los mismos; cuando se para, con todos. Si el entrenamiento mejora mientras la validación empeora, hay sobreajuste.</translation>
    </message>
    <message>
        <source>{count} ({judged} judged)</source>
        <translation>{count} ({judged} evaluados)</translation>
    </message>
    <message>
        <source>Change the image at random in other ways.</source>
        <translation>Cambiar la imagen al azar de otras maneras.</translation>
    </message>
    <message>
        <source>Take a training image at random.</source>
        <translation>Tomar una imagen de entrenamiento al azar.</translation>
    </message>
    <message>
        <source>Which network answers here; the one in training gets better while you watch.</source>
        <translation>Qué red responde aquí; la que se está entrenando mejora a la vista.</translation>
    </message>
    <message>
        <source>Next: the error that neuron {other} of the next layer sends back to layer {layer}, neuron {neuron}.</source>
        <translation>Siguiente: el error que la neurona {other} de la capa siguiente devuelve a la capa {layer}, neurona {neuron}.</translation>
    </message>
    <message>
        <source>With x, only weights whose input is not 0 are moved; the slide leaves x out and moves all.</source>
        <translation>Con x, solo se mueven los pesos cuya entrada no es 0; la diapositiva omite x y los mueve todos.</translation>
    </message>
    <message>
        <source>Filled points should give 1, hollow ones 0; the tinted side of the line fires.</source>
        <translation>Los puntos rellenos deben dar 1, los huecos 0; el lado coloreado de la recta activa la neurona.</translation>
    </message>
    <message>
        <source>Read a validation image at random.</source>
        <translation>Leer una imagen de validación al azar.</translation>
    </message>
    <message>
        <source>The share of each digit in the answer: softmax makes them add up to 100 %, so they can be read as probabilities. Where four bits answer, the rest falls to codes of no digit.</source>
        <translation>La parte de cada dígito en la respuesta: softmax hace que sumen 100 %, así que se pueden leer como probabilidades. Cuando responden cuatro bits, el resto corresponde a códigos que no son ningún dígito.</translation>
    </message>
    <message>
        <source>How much of the answer falls to each digit.</source>
        <translation>Qué parte de la respuesta corresponde a cada dígito.</translation>
    </message>
    <message>
        <source>Click an image to see it large; the arrow keys go from one to the next.</source>
        <translation>Un clic en una imagen la muestra grande; las flechas pasan de una a otra.</translation>
    </message>
    <message>
        <source>The images behind the chosen cell of the matrix. Click one to see it large.</source>
        <translation>Las imágenes que hay detrás de la casilla elegida de la matriz. Un clic en una la muestra grande.</translation>
    </message>
    <message>
        <source>Click an image, or a cell of the matrix.</source>
        <translation>Hacer clic en una imagen o en una casilla de la matriz.</translation>
    </message>
    <message>
        <source>No layer follows an output, so its answer cannot be scaled.</source>
        <translation>Tras una salida no hay más capas, así que su respuesta no se puede multiplicar.</translation>
    </message>
    <message>
        <source>The network, its cost or its learning rate has changed, so the steps end here: everything below begins again.</source>
        <translation>La red, su coste o su tasa de aprendizaje ha cambiado, así que el paso a paso termina aquí: todo lo de abajo empieza de nuevo.</translation>
    </message>
    <message>
        <source>The mini-batch against many examples</source>
        <translation>El mini-batch frente a muchos ejemplos</translation>
    </message>
    <message>
        <source>How far the step of the mini-batch points away from that of many training examples: the noise of stochastic descent.</source>
        <translation>Cuánto se desvía el paso del mini-batch del de muchos ejemplos de entrenamiento: el ruido del descenso estocástico.</translation>
    </message>
    <message>
        <source>Against the gradient of {count} training examples: angle {angle}°, length {length} against {full} ({ratio} times).</source>
        <translation>Frente al gradiente de {count} ejemplos de entrenamiento: ángulo {angle}°, longitud {length} frente a {full} ({ratio} veces).</translation>
    </message>
    <message>
        <source>Which class is taken for which; click a cell to see its images, or use the arrow keys.</source>
        <translation>Qué clase se toma por cuál; un clic en una casilla, o las flechas, muestran sus imágenes.</translation>
    </message>
    <message>
        <source>The network in training as it stands; while it trains, after its last epoch.</source>
        <translation>La red del entrenamiento tal como está; mientras se entrena, tras su última época.</translation>
    </message>
    <message>
        <source>end it</source>
        <translation>terminar</translation>
    </message>
    <message>
        <source>{count} frozen</source>
        <translation>{count} congelados</translation>
    </message>
    <message>
        <source>Frozen in the playground: {count}; by hand they move all the same.</source>
        <translation>Congelados en el Taller: {count}; aquí se mueven igualmente.</translation>
    </message>
    <message>
        <source>Frozen while it was trained: {frozen} of {count} weights and biases.</source>
        <translation>Congelados durante el entrenamiento: {frozen} de {count} pesos y bias.</translation>
    </message>
    <message>
        <source>Nothing is frozen.</source>
        <translation>No hay nada congelado.</translation>
    </message>
    <message>
        <source>Lets training change every weight and bias again.</source>
        <translation>Permite que el entrenamiento vuelva a cambiar todos los pesos y bias.</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>Descongelar todo</translation>
    </message>
    <message>
        <source>All {count} weights and biases are frozen: training changes nothing.</source>
        <translation>Los {count} pesos y bias están congelados: el entrenamiento no cambia nada.</translation>
    </message>
    <message>
        <source>Only what is free can learn.</source>
        <translation>Solo lo que está libre puede aprender.</translation>
    </message>
    <message>
        <source>Unfreeze them</source>
        <translation>Descongelarlos</translation>
    </message>
    <message>
        <source>Patience in steps</source>
        <translation>Paciencia en pasos</translation>
    </message>
    <message>
        <source>How many mini-batches to wait as well: few examples make few steps an epoch.</source>
        <translation>Cuántos mini-batches esperar además: con pocos ejemplos hay pocos pasos por época.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: neuron {other} of the next layer sends back {value} through {name}; sum so far {sum}.</source>
        <translation>Capa {layer}, neurona {neuron}: la neurona {other} de la capa siguiente devuelve {value} por {name}; suma hasta ahora {sum}.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the weight {name} has the gradient {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: el peso {name} tiene el gradiente {value}.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the bias {name} has the gradient {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: el bias {name} tiene el gradiente {value}.</translation>
    </message>
    <message>
        <source>Next: the gradient of the weight {name}.</source>
        <translation>Siguiente: el gradiente del peso {name}.</translation>
    </message>
    <message>
        <source>Next: the gradient of the bias {name}.</source>
        <translation>Siguiente: el gradiente del bias {name}.</translation>
    </message>
    <message>
        <source>same columns</source>
        <translation>mismas columnas</translation>
    </message>
    <message>
        <source>next mini-batch</source>
        <translation>siguiente mini-batch</translation>
    </message>
    <message>
        <source>Loss of each output, cost of the example</source>
        <translation>Pérdida de cada salida, coste del ejemplo</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Arreglar</translation>
    </message>
    <message>
        <source>{what}: {why} It can be undone.</source>
        <translation>{what}: {why} Se puede deshacer.</translation>
    </message>
    <message>
        <source>New start, smaller steps</source>
        <translation>Otro inicio, pasos menores</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>Copiado al portapapeles.</translation>
    </message>
    <message>
        <source>No minimum was found; the lowest probe was C = {cost}. {count} minima are equally low, C = {least}; the nearest is {place}.</source>
        <translation>No se ha encontrado ningún mínimo; el sondeo más bajo fue C = {cost}. {count} mínimos son igual de bajos, C = {least}; el más cercano es {place}.</translation>
    </message>
    <message>
        <source>These are all parameters of the network, so the path of the training lies on this surface.</source>
        <translation>Son todos los parámetros de la red, así que el camino del entrenamiento está sobre esta superficie.</translation>
    </message>
    <message>
        <source>It is outside the picture.</source>
        <translation>Está fuera de la imagen.</translation>
    </message>
    <message>
        <source>full: validation, dashed: training</source>
        <translation>línea continua: validación; a trazos: entrenamiento</translation>
    </message>
    <message>
        <source>With k = 1 the memory is a copy that is not learnt through: Elman&apos;s context layer.</source>
        <translation>Con k = 1 la memoria es una copia por la que no se aprende: la capa de contexto de Elman.</translation>
    </message>
    <message>
        <source>Recurrent (Elman)</source>
        <translation>Recurrente (Elman)</translation>
    </message>
    <message>
        <source>Every neuron also gets what its layer answered one time step before: a short memory.</source>
        <translation>Cada neurona recibe además lo que su capa respondió un paso de tiempo antes: una memoria corta.</translation>
    </message>
    <message>
        <source>Deck A: recurrent networks send information in both directions and remember.</source>
        <translation>Presentación A: las redes recurrentes envían información en ambos sentidos y recuerdan.</translation>
    </message>
    <message>
        <source>Truncation k</source>
        <translation>Truncado k</translation>
    </message>
    <message>
        <source>Through how many time steps an error is sent back; 0 takes the whole sequence.</source>
        <translation>A través de cuántos pasos de tiempo se propaga un error hacia atrás; 0 toma toda la secuencia.</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>pasos de tiempo</translation>
    </message>
    <message>
        <source>The echo comes {delay} steps later, and the sequences have {steps}: make them longer or the delay shorter.</source>
        <translation>El eco llega {delay} pasos más tarde y las secuencias tienen {steps}: hay que alargarlas o acortar el retardo.</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Eco</translation>
    </message>
    <message>
        <source>Random bits: name the one that came some steps before.</source>
        <translation>Bits al azar: hay que nombrar el que llegó unos pasos antes.</translation>
    </message>
    <message>
        <source>Delay d</source>
        <translation>Retardo d</translation>
    </message>
    <message>
        <source>How many steps later a bit is to be said again.</source>
        <translation>Cuántos pasos más tarde hay que repetir un bit.</translation>
    </message>
    <message>
        <source>Letters ba, dii, guuu</source>
        <translation>Letras ba, dii, guuu</translation>
    </message>
    <message>
        <source>Syllables ba, dii and guuu in random order: name the next letter.</source>
        <translation>Sílabas ba, dii y guuu en orden aleatorio: hay que nombrar la letra siguiente.</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>Pasos de tiempo</translation>
    </message>
    <message>
        <source>How many letters each sequence has.</source>
        <translation>Cuántas letras tiene cada secuencia.</translation>
    </message>
    <message>
        <source>consonant</source>
        <translation>consonante</translation>
    </message>
    <message>
        <source>vowel</source>
        <translation>vocal</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>back</source>
        <translation>posterior</translation>
    </message>
    <message>
        <source>voiced</source>
        <translation>sonora</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Paridad</translation>
    </message>
    <message>
        <source>Random bits: say at each step whether there have been an odd number of ones.</source>
        <translation>Bits al azar: en cada paso hay que decir si ha habido un número impar de unos.</translation>
    </message>
    <message>
        <source>Reber grammar</source>
        <translation>Gramática de Reber</translation>
    </message>
    <message>
        <source>Strings that a small grammar allows: name a symbol that may come next.</source>
        <translation>Cadenas que permite una pequeña gramática: hay que nombrar un símbolo que pueda venir a continuación.</translation>
    </message>
    <message>
        <source>How many symbols each sequence has.</source>
        <translation>Cuántos símbolos tiene cada secuencia.</translation>
    </message>
    <message>
        <source>A network without memory sees each step for itself; one that remembers sees the sequence.</source>
        <translation>Una red sin memoria ve cada paso por separado; una que recuerda ve la secuencia.</translation>
    </message>
    <message>
        <source>How many sequences are generated, all parts together.</source>
        <translation>Cuántas secuencias se generan, todas las partes juntas.</translation>
    </message>
    <message>
        <source>How many steps each sequence has.</source>
        <translation>Cuántos pasos tiene cada secuencia.</translation>
    </message>
    <message>
        <source>Temporal XOR</source>
        <translation>XOR temporal</translation>
    </message>
    <message>
        <source>Bits of which every third is the XOR of the two before it: name the next one.</source>
        <translation>Bits de los que uno de cada tres es el XOR de los dos anteriores: hay que nombrar el siguiente.</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Onda</translation>
    </message>
    <message>
        <source>A sine or a sum of sines, value by value: say the next one.</source>
        <translation>Un seno o una suma de senos, valor a valor: hay que decir el siguiente.</translation>
    </message>
    <message>
        <source>What the values lie on.</source>
        <translation>Sobre qué curva están los valores.</translation>
    </message>
    <message>
        <source>Sum of two sines</source>
        <translation>Suma de dos senos</translation>
    </message>
    <message>
        <source>Sum of three sines</source>
        <translation>Suma de tres senos</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>After how many steps the slowest sine repeats.</source>
        <translation>Tras cuántos pasos se repite el seno más lento.</translation>
    </message>
    <message>
        <source>How far the values stray from the wave: their standard deviation.</source>
        <translation>Cuánto se apartan los valores de la onda: su desviación típica.</translation>
    </message>
    <message>
        <source>This network was not taught to continue a sequence: its data ask for something else.</source>
        <translation>A esta red no se le enseñó a continuar una secuencia: sus datos piden otra cosa.</translation>
    </message>
    <message>
        <source>“{symbol}” is none of the symbols that the network knows: {known}.</source>
        <translation>“{symbol}” no es ninguno de los símbolos que conoce la red: {known}.</translation>
    </message>
    <message>
        <source>A beginning is needed: at least one symbol.</source>
        <translation>Hace falta un comienzo: al menos un símbolo.</translation>
    </message>
    <message>
        <source>One sequence over time: what is desired at each step and what the network answers. A network without memory sees each step for itself; one that remembers has heard all the steps before.</source>
        <translation>Una secuencia a lo largo del tiempo: lo que se desea en cada paso y lo que responde la red. Una red sin memoria ve cada paso por separado; una que recuerda ha oído todos los pasos anteriores.</translation>
    </message>
    <message>
        <source>Answers over time</source>
        <translation>Respuestas en el tiempo</translation>
    </message>
    <message>
        <source>Output over time</source>
        <translation>Salida en el tiempo</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>objetivos</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcta</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>incorrecta</translation>
    </message>
    <message>
        <source>; on the validation part: {figure}.</source>
        <translation>; en la parte de validación: {figure}.</translation>
    </message>
    <message>
        <source>Saying the last value again: {off}</source>
        <translation>Repetir el último valor: {off}</translation>
    </message>
    <message>
        <source>Saying the last class again: {share}</source>
        <translation>Repetir la última clase: {share}</translation>
    </message>
    <message>
        <source>cannot be known</source>
        <translation>no se puede saber</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>paso de tiempo</translation>
    </message>
    <message>
        <source>Typical distance from the target: {off}.</source>
        <translation>Distancia típica al objetivo: {off}.</translation>
    </message>
    <message>
        <source>Nothing can be known at any step of this sequence.</source>
        <translation>En ningún paso de esta secuencia se puede saber nada.</translation>
    </message>
    <message>
        <source>Right at {share} of the steps of this sequence.</source>
        <translation>Acierta en el {share} de los pasos de esta secuencia.</translation>
    </message>
    <message>
        <source>Right at {share} of the steps of this sequence at which the answer can be known.</source>
        <translation>Acierta en el {share} de los pasos de esta secuencia en los que se puede saber la respuesta.</translation>
    </message>
    <message>
        <source>{step} · inputs of {moment}</source>
        <translation>{step} · entradas de {moment}</translation>
    </message>
    <message>
        <source>choose the step before or after</source>
        <translation>elegir el paso anterior o siguiente</translation>
    </message>
    <message>
        <source>What the network answers over time</source>
        <translation>Lo que responde la red a lo largo del tiempo</translation>
    </message>
    <message>
        <source>A click, or the arrow keys, choose the step that the drawing of the network shows.</source>
        <translation>Un clic, o las teclas de flecha, eligen el paso que muestra el dibujo de la red.</translation>
    </message>
    <message>
        <source>There is no sequence {number}: the data have {count}, counted from 0.</source>
        <translation>No existe la secuencia {number}: los datos tienen {count}, contadas desde 0.</translation>
    </message>
    <message>
        <source>Forward through time</source>
        <translation>Hacia delante en el tiempo</translation>
    </message>
    <message>
        <source>Back through time, in deck A’s symbols: δ</source>
        <translation>Hacia atrás en el tiempo, con los símbolos de la presentación A: δ</translation>
    </message>
    <message>
        <source>Back through time, in deck B’s symbols: EC, EP, EB</source>
        <translation>Hacia atrás en el tiempo, con los símbolos de la presentación B: EC, EP, EB</translation>
    </message>
    <message>
        <source>A sequence, forward and back through time</source>
        <translation>Una secuencia, hacia delante y hacia atrás en el tiempo</translation>
    </message>
    <message>
        <source>FORWARD THROUGH TIME</source>
        <translation>HACIA DELANTE EN EL TIEMPO</translation>
    </message>
    <message>
        <source>BACK THROUGH TIME</source>
        <translation>HACIA ATRÁS EN EL TIEMPO</translation>
    </message>
    <message>
        <source>Sequence {number}: {steps} time steps</source>
        <translation>Secuencia {number}: {steps} pasos de tiempo</translation>
    </message>
    <message>
        <source>Training sends errors of layer {layer} back through {reach} steps only; here they go through all.</source>
        <translation>El entrenamiento propaga los errores de la capa {layer} solo {reach} pasos hacia atrás; aquí los recorren todos.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Cost ({name}): C₀ = {cost}</source>
        <translation>Coste ({name}): C₀ = {cost}</translation>
    </message>
    <message>
        <source>The inputs of every time step stand ready; before the first step nothing is remembered: h = 0.</source>
        <translation>Las entradas de cada paso de tiempo están listas; antes del primer paso no se recuerda nada: h = 0.</translation>
    </message>
    <message>
        <source>memory of neuron {source}: {value} × weight {weight} = {product}; sum so far {sum}.</source>
        <translation>memoria de la neurona {source}: {value} × peso {weight} = {product}; suma hasta ahora {sum}.</translation>
    </message>
    <message>
        <source>{activation} of z = {z} is h = {a}.</source>
        <translation>{activation} de z = {z} es h = {a}.</translation>
    </message>
    <message>
        <source>Next: {place}: add the bias.</source>
        <translation>Siguiente: {place}: sumar el bias.</translation>
    </message>
    <message>
        <source>Next: {place}: apply the activation ({activation}).</source>
        <translation>Siguiente: {place}: aplicar la activación ({activation}).</translation>
    </message>
    <message>
        <source>Next: {place}: multiply what neuron {source} answered one step before by its weight.</source>
        <translation>Siguiente: {place}: multiplicar lo que respondió la neurona {source} un paso antes por su peso.</translation>
    </message>
    <message>
        <source>Next: {place}: multiply input {source} by its weight.</source>
        <translation>Siguiente: {place}: multiplicar la entrada {source} por su peso.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: from the next step neuron {other} sends back {value} through {name}; sum so far {sum}.</source>
        <translation>Capa {layer}, neurona {neuron}: desde el paso siguiente, la neurona {other} devuelve {value} por {name}; suma hasta ahora {sum}.</translation>
    </message>
    <message>
        <source>Next: the error that neuron {other} sends back from the next time step to layer {layer}, neuron {neuron}.</source>
        <translation>Siguiente: el error que la neurona {other} devuelve desde el paso de tiempo siguiente a la capa {layer}, neurona {neuron}.</translation>
    </message>
    <message>
        <source>Cost of the sequence: the mean of its steps</source>
        <translation>Coste de la secuencia: la media de sus pasos</translation>
    </message>
    <message>
        <source>training, with truncation k: {value}</source>
        <translation>entrenamiento, con truncado k: {value}</translation>
    </message>
    <message>
        <source>error from the layer above and from the next step</source>
        <translation>error de la capa siguiente y del paso siguiente</translation>
    </message>
    <message>
        <source>weights and biases, summed over the steps</source>
        <translation>pesos y bias, sumados sobre los pasos</translation>
    </message>
    <message>
        <source>Truncation k = {k}: in training the error of {costs} does not come back to here; by hand it does.</source>
        <translation>Truncado k = {k}: en el entrenamiento el error de {costs} no vuelve hasta aquí; a mano sí.</translation>
    </message>
    <message>
        <source>Gradient of layer {layer}: the sum over all steps</source>
        <translation>Gradiente de la capa {layer}: la suma de todos los pasos</translation>
    </message>
    <message>
        <source>There is no text yet: open a file with one, or paste it.</source>
        <translation>Todavía no hay ningún texto: hay que abrir un archivo que lo tenga, o pegarlo.</translation>
    </message>
    <message>
        <source>The text has only one character, “{symbol}”: there is nothing to be learnt of it.</source>
        <translation>El texto tiene un solo carácter, “{symbol}”: no hay nada que aprender de él.</translation>
    </message>
    <message>
        <source>The text has {count} different characters, and {most} is the limit: use a shorter or simpler one.</source>
        <translation>El texto tiene {count} caracteres distintos y el límite es {most}: hay que usar uno más corto o más sencillo.</translation>
    </message>
    <message>
        <source>The text has {count} characters, and a sequence of {steps} time steps needs {needed}: use a longer text or fewer time steps.</source>
        <translation>El texto tiene {count} caracteres y una secuencia de {steps} pasos de tiempo necesita {needed}: hay que usar un texto más largo o menos pasos.</translation>
    </message>
    <message>
        <source>The text of this experiment is damaged: open it again.</source>
        <translation>El texto de este experimento está dañado: hay que abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Texto propio</translation>
    </message>
    <message>
        <source>A text, character by character: name the next one.</source>
        <translation>Un texto, carácter a carácter: hay que nombrar el siguiente.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Which text it is.</source>
        <translation>Qué texto es.</translation>
    </message>
    <message>
        <source>The name of the file that the text is from.</source>
        <translation>El nombre del archivo del que procede el texto.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caracteres</translation>
    </message>
    <message>
        <source>The characters that the text has.</source>
        <translation>Los caracteres que tiene el texto.</translation>
    </message>
    <message>
        <source>Length of the text</source>
        <translation>Longitud del texto</translation>
    </message>
    <message>
        <source>How many characters of the text are used.</source>
        <translation>Cuántos caracteres del texto se usan.</translation>
    </message>
    <message>
        <source>How many characters each sequence has.</source>
        <translation>Cuántos caracteres tiene cada secuencia.</translation>
    </message>
    <message>
        <source>“{name}” is no file with a text.</source>
        <translation>“{name}” no es un archivo con un texto.</translation>
    </message>
    <message>
        <source>The text that the network reads, character by character, to name the next one: paste it, or open a file.</source>
        <translation>El texto que lee la red, carácter a carácter, para nombrar el siguiente: se pega o se abre un archivo.</translation>
    </message>
    <message>
        <source>Open a text</source>
        <translation>Abrir un texto</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Show the text of a file here.</source>
        <translation>Mostrar aquí el texto de un archivo.</translation>
    </message>
    <message>
        <source>The text that the network reads: type or paste it here.</source>
        <translation>El texto que lee la red: se escribe o se pega aquí.</translation>
    </message>
    <message>
        <source>Paste a text here, or open a file.</source>
        <translation>Pegar aquí un texto o abrir un archivo.</translation>
    </message>
    <message>
        <source>{characters} characters, {symbols} different ones: {sequences} sequences.</source>
        <translation>{characters} caracteres, {symbols} distintos: {sequences} secuencias.</translation>
    </message>
    <message>
        <source>Only the first {most} characters are used.</source>
        <translation>Solo se usan los primeros {most} caracteres.</translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation>Textos ({patterns})</translation>
    </message>
    <message>
        <source>The data are sequences of {steps} time steps, and the network forgets each step at once.</source>
        <translation>Los datos son secuencias de {steps} pasos de tiempo y la red olvida cada paso al instante.</translation>
    </message>
    <message>
        <source>Layers that remember</source>
        <translation>Capas que recuerdan</translation>
    </message>
    <message>
        <source>A recurrent layer also gets what it answered one step before.</source>
        <translation>Una capa recurrente recibe además lo que respondió un paso antes.</translation>
    </message>
    <message>
        <source>The gradient has length {length} after going back {steps} time steps: it explodes.</source>
        <translation>El gradiente tiene longitud {length} tras retroceder {steps} pasos de tiempo: explota.</translation>
    </message>
    <message>
        <source>Clip the gradient</source>
        <translation>Recortar el gradiente</translation>
    </message>
    <message>
        <source>A gradient that is cut to a length of 1 keeps its direction, and no step is huge.</source>
        <translation>Un gradiente recortado a longitud 1 conserva su dirección y ningún paso es enorme.</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a file.</source>
        <translation>“{name}” es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>“{name}” is no ordinary file but a device, a pipe or the like, and was not opened.</source>
        <translation>“{name}” no es un archivo corriente, sino un dispositivo, una tubería o algo semejante, y no se ha abierto.</translation>
    </message>
    <message>
        <source>“{name}” takes too long or too much memory to be drawn: save it as PNG and read that.</source>
        <translation>“{name}” requiere demasiado tiempo o demasiada memoria para dibujarse: conviene guardar la imagen como PNG y leer esa.</translation>
    </message>
    <message>
        <source>“{name}” refers to other files, which are not opened: save it as PNG and read that.</source>
        <translation>“{name}” hace referencia a otros archivos, que no se abren: conviene guardar la imagen como PNG y leer esa.</translation>
    </message>
    <message>
        <source>What was learnt so far could not be kept: {reason} The training goes on.</source>
        <translation>Lo aprendido hasta ahora no se pudo conservar: {reason} El entrenamiento continúa.</translation>
    </message>
    <message>
        <source>Ends after 10 epochs if nothing is said about it. What is learnt is kept in the file each minute, and when the program is interrupted. Exit code: 0 done, 1 the cost became infinite or the network could not be saved, 2 the arguments cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of another signal.</source>
        <translation>Termina tras 10 épocas si no se dice nada. Lo aprendido se conserva en el archivo cada minuto, y cuando se interrumpe el programa. Código de salida: 0 hecho, 1 el coste se hizo infinito o la red no se pudo guardar, 2 los argumentos no sirven, 130 interrumpido con Ctrl-C, 128 más el número de otra señal.</translation>
    </message>
    <message>
        <source>Ends by the project&apos;s stop rules, or after 10 epochs if it has none. The project is saved each minute, and when the program is interrupted. Exit code: 0 done, 1 the cost became infinite or the project could not be saved, 2 the arguments or the project cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of another signal.</source>
        <translation>Termina con las reglas de parada del proyecto, o tras 10 épocas si no tiene ninguna. El proyecto se guarda cada minuto, y cuando se interrumpe el programa. Código de salida: 0 hecho, 1 el coste se hizo infinito o el proyecto no se pudo guardar, 2 los argumentos o el proyecto no sirven, 130 interrumpido con Ctrl-C, 128 más el número de otra señal.</translation>
    </message>
    <message>
        <source>The window asks about unsaved work. Ctrl+C once more leaves; the work is offered at the next start.</source>
        <translation>La ventana pregunta por el trabajo sin guardar. Con otro Ctrl+C se sale; el trabajo se ofrece en el próximo inicio.</translation>
    </message>
    <message>
        <source>The display is gone. What was not saved is kept and is offered at the next start.</source>
        <translation>La pantalla ya no está. Lo que no se había guardado se conserva y se ofrece en el próximo inicio.</translation>
    </message>
    <message>
        <source>Through time, networks with up to {most} neurons or inputs a layer are worked through by hand; this one has {count} in one.</source>
        <translation>A través del tiempo se recorren a mano redes de hasta {most} neuronas o entradas por capa; esta tiene {count} en una.</translation>
    </message>
    <message>
        <source>Through time, only dense layers and layers that remember are worked through by hand.</source>
        <translation>A través del tiempo solo se recorren a mano capas densas y capas que recuerdan.</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Paso {number}</translation>
    </message>
    <message>
        <source>In parentheses: nothing can be predicted there; it counts in the cost, not in the score.</source>
        <translation>Entre paréntesis: ahí nada puede predecirse; cuenta en el coste, no en la puntuación.</translation>
    </message>
    <message>
        <source>[t] is the time step. Every step has the same W, U and b; each has its share of the cost, C/T.</source>
        <translation>[t] es el paso de tiempo. Todos los pasos tienen los mismos W, U y b; cada uno tiene su parte del coste, C/T.</translation>
    </message>
    <message>
        <source>Answers of the network, as it gives them</source>
        <translation>Respuestas de la red, tal como las da</translation>
    </message>
    <message>
        <source>Cost of these {steps} time steps: {cost}.</source>
        <translation>Coste de estos {steps} pasos: {cost}.</translation>
    </message>
    <message>
        <source>Cost of these {steps} time steps: {before} → {after} after the update.</source>
        <translation>Coste de estos {steps} pasos: {before} → {after} tras la actualización.</translation>
    </message>
    <message>
        <source>Defaults for a class room (TOML); a user&apos;s own choices win.</source>
        <translation>Valores predeterminados para un aula (TOML); lo que cada cual elige prevalece.</translation>
    </message>
    <message>
        <source>The settings in “{path}” are not used. {reason}</source>
        <translation>Los ajustes de “{path}” no se usan. {reason}</translation>
    </message>
    <message>
        <source>A page needs its lab.</source>
        <translation>A una página le hace falta su laboratorio.</translation>
    </message>
    <message>
        <source>It is longer than {limit} KB.</source>
        <translation>Ocupa más de {limit} KB.</translation>
    </message>
    <message>
        <source>It is not a text in UTF-8.</source>
        <translation>No es un texto en UTF-8.</translation>
    </message>
    <message>
        <source>It is not TOML: {reason}.</source>
        <translation>No es TOML: {reason}.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”. Known: {known}.</source>
        <translation>No existe el ajuste “{name}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>“{name}” has to be a text, in quotation marks.</source>
        <translation>“{name}” tiene que ser un texto, entre comillas.</translation>
    </message>
    <message>
        <source>What you choose here is not kept: the folder “{folder}” cannot be written.</source>
        <translation>Lo que se elija aquí no se conserva: no se puede escribir en la carpeta “{folder}”.</translation>
    </message>
    <message>
        <source>“{name}” in the folder “{folder}” holds no settings and stays: they are in “{other}”.</source>
        <translation>“{name}”, en la carpeta “{folder}”, no contiene ajustes y se deja como está: se guardan en “{other}”.</translation>
    </message>
    <message>
        <source>Autoencoder of points</source>
        <translation>Autocodificador de puntos</translation>
    </message>
    <message>
        <source>Points on two moons through a code of one number: the network finds a curve along them.</source>
        <translation>Puntos de dos lunas a través de un código de un solo número: la red encuentra una curva que las recorre.</translation>
    </message>
    <message>
        <source>Autoencoder of digits</source>
        <translation>Autocodificador de dígitos</translation>
    </message>
    <message>
        <source>784-128-2-128-784 gives MNIST&apos;s digits back through two numbers: a map of the digits, without labels.</source>
        <translation>784-128-2-128-784 devuelve los dígitos de MNIST a través de dos números: un mapa de los dígitos, sin etiquetas.</translation>
    </message>
    <message>
        <source>What is to be learnt of the examples; without a choice, what the data are made for.</source>
        <translation>Qué se ha de aprender de los ejemplos; sin elegir nada, aquello para lo que se hicieron los datos.</translation>
    </message>
    <message>
        <source>The data “{data}” cannot be used for the task “{task}”: choose another.</source>
        <translation>Los datos “{data}” no sirven para la tarea “{task}”: hay que elegir otra.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Reconstrucción</translation>
    </message>
    <message>
        <source>The network has to give each example back as it is: through a narrow layer, it needs a code for that. No label is used.</source>
        <translation>La red tiene que devolver cada ejemplo tal como es: a través de una capa estrecha necesita para ello un código. No se usa ninguna etiqueta.</translation>
    </message>
    <message>
        <source>Softmax shares one whole among the outputs; to give an example back, choose logistic or linear.</source>
        <translation>Softmax reparte un todo entre las salidas; para devolver un ejemplo hay que elegir logística o lineal.</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>the image itself</source>
        <translation>la propia imagen</translation>
    </message>
    <message>
        <source>squared error {error}</source>
        <translation>error cuadrático {error}</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>error cuadrático</translation>
    </message>
    <message>
        <source>Press Space to train: the squared error of an example appears here.</source>
        <translation>Pulsar Espacio para entrenar: aquí aparece el error cuadrático por ejemplo.</translation>
    </message>
    <message>
        <source>Training stands still at a squared error of {score}: the network seems too small.</source>
        <translation>El entrenamiento se ha detenido en un error cuadrático de {score}: la red parece demasiado pequeña.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What is to be learnt of these data: what they are made for, or to give them back.</source>
        <translation>Qué se ha de aprender de estos datos: aquello para lo que se hicieron, o devolverlos.</translation>
    </message>
    <message>
        <source>The colours are {name} as it is given back.</source>
        <translation>Los colores son {name} tal como se devuelve.</translation>
    </message>
    <message>
        <source>Draw one digit, large or small; the right mouse button takes ink away.</source>
        <translation>Dibujar un dígito, grande o pequeño; el botón derecho del ratón quita tinta.</translation>
    </message>
    <message>
        <source>This network cannot read digits: it is not trained to name classes.</source>
        <translation>Esta red no puede leer dígitos: no se entrena para nombrar clases.</translation>
    </message>
    <message>
        <source>At the left what the network is given, at the right what it gives back: it has only the few numbers of the code to draw it from. A place on the map has no example: only what the code stands for is shown.</source>
        <translation>A la izquierda, lo que recibe la red; a la derecha, lo que devuelve: solo tiene los pocos números del código para dibujarlo. Un lugar del mapa no tiene ejemplo: solo se muestra lo que significa el código.</translation>
    </message>
    <message>
        <source>Example and its reconstruction</source>
        <translation>Ejemplo y su reconstrucción</translation>
    </message>
    <message>
        <source>Left the example, right what the network gives back for it.</source>
        <translation>A la izquierda el ejemplo, a la derecha lo que la red devuelve.</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>magnitud</translation>
    </message>
    <message>
        <source>given</source>
        <translation>dado</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>devuelto</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>The straight line between the codes of two examples, decoded step by step. No example lies there: the network has never seen what it draws. Choose the two ends with the buttons A and B.</source>
        <translation>La línea recta entre los códigos de dos ejemplos, decodificada paso a paso. Ahí no hay ningún ejemplo: la red nunca ha visto lo que dibuja. Los dos extremos se eligen con los botones A y B.</translation>
    </message>
    <message>
        <source>From A to B</source>
        <translation>De A a B</translation>
    </message>
    <message>
        <source>The codes on the way from example A to example B, decoded.</source>
        <translation>Los códigos en el camino del ejemplo A al ejemplo B, decodificados.</translation>
    </message>
    <message>
        <source>Image given back</source>
        <translation>Imagen devuelta</translation>
    </message>
    <message>
        <source>What the network makes of the image: a click shows it large, Esc goes back.</source>
        <translation>Lo que la red hace de la imagen: un clic la muestra grande, Esc vuelve.</translation>
    </message>
    <message>
        <source>The image as the network gives it back, out of its code alone.</source>
        <translation>La imagen tal como la devuelve la red, solo a partir de su código.</translation>
    </message>
    <message>
        <source>More networks</source>
        <translation>Más redes</translation>
    </message>
    <message>
        <source>Networks that do something else than name classes.</source>
        <translation>Redes que hacen otra cosa que nombrar clases.</translation>
    </message>
    <message>
        <source>Networks that learn without being told what is right, and more (decks A and B).</source>
        <translation>Redes que aprenden sin que se les diga qué es lo correcto, y más (presentaciones A y B).</translation>
    </message>
    <message>
        <source>Map of the code</source>
        <translation>Mapa del código</translation>
    </message>
    <message>
        <source>Each point is an example: point at it to see it, drag over the map to decode what lies there.</source>
        <translation>Cada punto es un ejemplo: al señalarlo se ve; al arrastrar sobre el mapa se decodifica lo que hay allí.</translation>
    </message>
    <message>
        <source>Map of the principal components</source>
        <translation>Mapa de las componentes principales</translation>
    </message>
    <message>
        <source>The same examples by as many principal components (PCA), for comparison: point at one to see it.</source>
        <translation>Los mismos ejemplos según otras tantas componentes principales (PCA), para comparar: al señalar uno se ve.</translation>
    </message>
    <message>
        <source>Principal components are the straight directions in which the examples differ most: the best that a network of linear neurons can find. Bent activations can do better.</source>
        <translation>Las componentes principales son las direcciones rectas en las que más difieren los ejemplos: lo mejor que puede encontrar una red de neuronas lineales. Las activaciones curvas pueden hacerlo mejor.</translation>
    </message>
    <message>
        <source>Make the example that is shown the one where the way begins.</source>
        <translation>Hacer que el camino empiece en el ejemplo mostrado.</translation>
    </message>
    <message>
        <source>Make the example that is shown the one where the way ends.</source>
        <translation>Hacer que el camino termine en el ejemplo mostrado.</translation>
    </message>
    <message>
        <source>The way begins here</source>
        <translation>El camino empieza aquí</translation>
    </message>
    <message>
        <source>The way ends here</source>
        <translation>El camino termina aquí</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Error cuadrático</translation>
    </message>
    <message>
        <source>Code of the network</source>
        <translation>Código de la red</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Componentes principales</translation>
    </message>
    <message>
        <source>From example A to example B</source>
        <translation>Del ejemplo A al ejemplo B</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>Dibujar un dígito</translation>
    </message>
    <message>
        <source>Points and their reconstructions</source>
        <translation>Puntos y sus reconstrucciones</translation>
    </message>
    <message>
        <source>Draw a digit, or points</source>
        <translation>Dibujar un dígito, o puntos</translation>
    </message>
    <message>
        <source>An autoencoder learns to give its input back through a narrow layer. What that layer says of an example is its code. The colours are labels that the network never sees: learning is unsupervised.</source>
        <translation>Un autocodificador aprende a devolver su entrada a través de una capa estrecha. Lo que esa capa dice de un ejemplo es su código. Los colores son etiquetas que la red nunca ve: el aprendizaje es no supervisado.</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Hacia arriba</translation>
    </message>
    <message>
        <source>Train on MNIST</source>
        <translation>Entrenar con MNIST</translation>
    </message>
    <message>
        <source>Train 784-128-2-128-784 to give MNIST&apos;s digits back; this can be undone.</source>
        <translation>Entrenar 784-128-2-128-784 para que devuelva los dígitos de MNIST; se puede deshacer.</translation>
    </message>
    <message>
        <source>Train on these data</source>
        <translation>Entrenar con estos datos</translation>
    </message>
    <message>
        <source>The squared error of an example, and the share of examples whose ten nearest neighbours on the map vote for their class: of this network, and of as many principal components.</source>
        <translation>El error cuadrático por ejemplo y la proporción de ejemplos cuyos diez vecinos más próximos en el mapa votan por su clase: de esta red y de otras tantas componentes principales.</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>10 neighbours agree</source>
        <translation>10 vecinos coinciden</translation>
    </message>
    <message>
        <source>Autoencoder on MNIST</source>
        <translation>Autocodificador con MNIST</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autocodificador</translation>
    </message>
    <message>
        <source>Train a suitable autoencoder on “{data}”, the data of the Playground; this can be undone.</source>
        <translation>Entrenar un autocodificador adecuado con “{data}”, los datos del Taller; se puede deshacer.</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>número {number}</translation>
    </message>
    <message>
        <source>The code ({code}) is as wide as the input ({inputs}) or wider: nothing has to be left out.</source>
        <translation>El código ({code}) es tan ancho como la entrada ({inputs}) o más: no hay que dejar nada fuera.</translation>
    </message>
    <message>
        <source>Of {count} validation examples, after {step} mini-batches.</source>
        <translation>De {count} ejemplos de validación, tras {step} mini-batches.</translation>
    </message>
    <message>
        <source>Of {count} training and validation examples, after {step} mini-batches.</source>
        <translation>De {count} ejemplos de entrenamiento y validación, tras {step} mini-batches.</translation>
    </message>
    <message>
        <source>Axis of the map: {name}</source>
        <translation>Eje del mapa: {name}</translation>
    </message>
    <message>
        <source>Which number of the code this axis shows.</source>
        <translation>Qué número del código muestra este eje.</translation>
    </message>
    <message>
        <source>number {number} of the code</source>
        <translation>número {number} del código</translation>
    </message>
    <message>
        <source>These examples are not points on a plane: there is no picture of all of them.</source>
        <translation>Estos ejemplos no son puntos de un plano: no hay una imagen de todos ellos.</translation>
    </message>
    <message>
        <source>The same examples by principal components, for comparison.</source>
        <translation>Los mismos ejemplos según las componentes principales, para comparar.</translation>
    </message>
    <message>
        <source>Points on a plane and what the network gives back for them.</source>
        <translation>Puntos de un plano y lo que la red devuelve de ellos.</translation>
    </message>
    <message>
        <source>The example at which the mouse points, and what the network gives back for it.</source>
        <translation>El ejemplo que señala el ratón y lo que la red devuelve.</translation>
    </message>
    <message>
        <source>What lies between the codes of two examples.</source>
        <translation>Lo que hay entre los códigos de dos ejemplos.</translation>
    </message>
    <message>
        <source>The principal components are being found…</source>
        <translation>Se buscan las componentes principales…</translation>
    </message>
    <message>
        <source>component {number}</source>
        <translation>componente {number}</translation>
    </message>
    <message>
        <source>code ({code})</source>
        <translation>código ({code})</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>El dibujo</translation>
    </message>
    <message>
        <source>{example}, labelled “{label}”</source>
        <translation>{example}, con la etiqueta “{label}”</translation>
    </message>
    <message>
        <source>A place on the map, decoded</source>
        <translation>Un lugar del mapa, decodificado</translation>
    </message>
    <message>
        <source>{place}; the other numbers at their mean</source>
        <translation>{place}; los demás números, en su media</translation>
    </message>
    <message>
        <source>Click an example on the map and press A, then another and press B.</source>
        <translation>Clic en un ejemplo del mapa y pulsar A; luego en otro y pulsar B.</translation>
    </message>
    <message>
        <source>Watch a network squeeze examples through a few neurons.</source>
        <translation>Ver cómo una red hace pasar los ejemplos por unas pocas neuronas.</translation>
    </message>
    <message>
        <source>A network learns to give its input back through a narrow layer: what that layer says is a code, and nobody told it the classes (deck B: unsupervised learning).</source>
        <translation>Una red aprende a devolver su entrada a través de una capa estrecha: lo que dice esa capa es un código, y nadie le dijo las clases (presentación B: aprendizaje no supervisado).</translation>
    </message>
    <message>
        <source>This network has no hidden layer, so there is no code: add a narrow one.</source>
        <translation>Esta red no tiene ninguna capa oculta, así que no hay código: hay que añadir una estrecha.</translation>
    </message>
    <message>
        <source>The network in training is no autoencoder: it does not have to give its input back. Begin one with a button at the left.</source>
        <translation>La red que se entrena no es un autocodificador: no tiene que devolver su entrada. Con un botón de la izquierda empieza uno.</translation>
    </message>
    <message>
        <source>Each point is an example at the place of its code; its colour is its class, which the network was never told. Point at one to see it, click it to keep it, drag to see what the network makes of the places in between.</source>
        <translation>Cada punto es un ejemplo en el lugar de su código; su color es su clase, que nunca se dijo a la red. Al señalar uno se ve, con un clic se queda, y al arrastrar se ve qué hace la red de los lugares intermedios.</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Mayús y flechas</translation>
    </message>
    <message>
        <source>walk over the map and decode each place</source>
        <translation>recorrer el mapa y decodificar cada lugar</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>carril</translation>
    </message>
    <message>
        <source>Numbers of the code</source>
        <translation>Números del código</translation>
    </message>
    <message>
        <source>How many neurons the narrowest hidden layer has; another number begins a new run.</source>
        <translation>Cuántas neuronas tiene la capa oculta más estrecha; otro número empieza una ejecución nueva.</translation>
    </message>
    <message>
        <source>Hinton and Salakhutdinov (2006) used 30 for MNIST&apos;s digits.</source>
        <translation>Hinton y Salakhutdinov (2006) usaron 30 para los dígitos de MNIST.</translation>
    </message>
    <message>
        <source>Rings are examples, dots what the network gives back for them. Through a code of one number it can give back only points on a curve; training bends the curve to where the examples are.</source>
        <translation>Los anillos son ejemplos; los puntos, lo que la red devuelve. Con un código de un solo número solo puede devolver puntos de una curva; el entrenamiento la curva hacia donde están los ejemplos.</translation>
    </message>
    <message>
        <source>Rings are examples, dots what the network gives back; a line joins each pair.</source>
        <translation>Los anillos son ejemplos; los puntos, lo que la red devuelve; una línea une cada pareja.</translation>
    </message>
    <message>
        <source>{name} given back</source>
        <translation>{name} devuelto</translation>
    </message>
    <message>
        <source>Axes of the map</source>
        <translation>Ejes del mapa</translation>
    </message>
    <message>
        <source>Example {letter}</source>
        <translation>Ejemplo {letter}</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Apiladas</translation>
    </message>
    <message>
        <source>The curve and the sum of the neurons</source>
        <translation>La curva y la suma de las neuronas</translation>
    </message>
    <message>
        <source>What each hidden neuron adds</source>
        <translation>Lo que aporta cada neurona oculta</translation>
    </message>
    <message>
        <source>Error over the number of neurons</source>
        <translation>Error según el número de neuronas</translation>
    </message>
    <message>
        <source>hidden neurons</source>
        <translation>neuronas ocultas</translation>
    </message>
    <message>
        <source>mean |error|</source>
        <translation>|error| medio</translation>
    </message>
    <message>
        <source>Train each size</source>
        <translation>Entrenar cada tamaño</translation>
    </message>
    <message>
        <source>Train networks with 1 to {most} hidden neurons on this curve, {seeds} seeds each.</source>
        <translation>Entrena redes de 1 a {most} neuronas ocultas con esta curva, {seeds} semillas cada una.</translation>
    </message>
    <message>
        <source>Built by hand</source>
        <translation>Construida a mano</translation>
    </message>
    <message>
        <source>Show the network that is built here.</source>
        <translation>Muestra la red que se construye aquí.</translation>
    </message>
    <message>
        <source>The network of the run</source>
        <translation>La red de la ejecución</translation>
    </message>
    <message>
        <source>Show the network that the Playground trains, live.</source>
        <translation>Muestra en vivo la red que entrena el Taller.</translation>
    </message>
    <message>
        <source>Whose sum is shown</source>
        <translation>Qué suma se muestra</translation>
    </message>
    <message>
        <source>Whose sum is shown: the network built here, or the one that the Playground trains.</source>
        <translation>Qué suma se muestra: la de la red construida aquí o la de la que entrena el Taller.</translation>
    </message>
    <message>
        <source>Stack what the neurons add, on the output&apos;s bias; or draw each by itself.</source>
        <translation>Apila lo que aportan las neuronas sobre el bias de la salida, o dibuja cada una por separado.</translation>
    </message>
    <message>
        <source>The curve, dashed, and the sum of what the hidden neurons add. Drag a round handle to move a step or a bump and change its height, a square one to move an edge: s = −b/w is where a neuron steps.</source>
        <translation>La curva, a trazos, y la suma de lo que aportan las neuronas ocultas. Al arrastrar un tirador redondo se mueve un escalón o una meseta y cambia su altura; uno cuadrado mueve un borde: s = −b/w es donde sube una neurona.</translation>
    </message>
    <message>
        <source>What each hidden neuron adds to the sum, c σ(w x + b). Switch neurons off to see what is left.</source>
        <translation>Lo que cada neurona oculta aporta a la suma, c σ(w x + b). Al apagar neuronas se ve lo que queda.</translation>
    </message>
    <message>
        <source>What so many neurons can represent, built by hand, and what gradient descent has found with as many: a point for each seed, a line through the best. A network that could follow the curve is not always found.</source>
        <translation>Lo que pueden representar tantas neuronas, construidas a mano, y lo que el descenso de gradiente ha encontrado con otras tantas: un punto por cada semilla, una línea por los mejores. Una red que podría seguir la curva no siempre se encuentra.</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>posible</translation>
    </message>
    <message>
        <source>found by descent</source>
        <translation>hallado por descenso</translation>
    </message>
    <message>
        <source>How far the sum is from the curve.</source>
        <translation>A qué distancia está la suma de la curva.</translation>
    </message>
    <message>
        <source>“Possible” is a staircase of so many neurons, built and not trained. “Found” is the best of {seeds} networks from random weights after {epochs} epochs (Adam, η = {rate}); a network built by hand and trained on begins nearer.</source>
        <translation>“Posible” es una escalera de tantas neuronas, construida y sin entrenar. “Hallado” es la mejor de {seeds} redes desde pesos aleatorios tras {epochs} épocas (Adam, η = {rate}); una red construida a mano que se sigue entrenando parte de más cerca.</translation>
    </message>
    <message>
        <source>Error over neurons</source>
        <translation>Error según neuronas</translation>
    </message>
    <message>
        <source>Shares and errors</source>
        <translation>Aportaciones y errores</translation>
    </message>
    <message>
        <source>Draw the curve</source>
        <translation>Dibujar la curva</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>curva</translation>
    </message>
    <message>
        <source>without those off</source>
        <translation>sin las apagadas</translation>
    </message>
    <message>
        <source>can represent</source>
        <translation>puede representar</translation>
    </message>
    <message>
        <source>found</source>
        <translation>hallado</translation>
    </message>
    <message>
        <source>{count} hidden neurons. Distance from the curve: mean {mean}, root mean square {rms}, largest {largest}.</source>
        <translation>{count} neuronas ocultas. Distancia a la curva: media {mean}, media cuadrática {rms}, máxima {largest}.</translation>
    </message>
    <message>
        <source>Where the curve has a hole there are no examples, and the error is not measured.</source>
        <translation>Donde la curva tiene un hueco no hay ejemplos y el error no se mide.</translation>
    </message>
    <message>
        <source>What is to be approximated: a formula that you type, a curve that you draw, or a known one.</source>
        <translation>Lo que se quiere aproximar: una fórmula escrita, una curva dibujada o una conocida.</translation>
    </message>
    <message>
        <source>Typed formula</source>
        <translation>Fórmula escrita</translation>
    </message>
    <message>
        <source>Drawn with the pen</source>
        <translation>Dibujada con el lápiz</translation>
    </message>
    <message>
        <source>The heights drawn.</source>
        <translation>Las alturas dibujadas.</translation>
    </message>
    <message>
        <source>Built of</source>
        <translation>Construida con</translation>
    </message>
    <message>
        <source>What the hidden neurons are: pairs of steps that make bumps, single steps, or ReLUs.</source>
        <translation>Qué son las neuronas ocultas: pares de escalones que forman mesetas, escalones sueltos o ReLU.</translation>
    </message>
    <message>
        <source>Bumps</source>
        <translation>Mesetas</translation>
    </message>
    <message>
        <source>ReLUs</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántas</translation>
    </message>
    <message>
        <source>How many bumps, steps or ReLUs follow the curve; a bump takes two neurons.</source>
        <translation>Cuántas mesetas, escalones o ReLU siguen la curva; una meseta necesita dos neuronas.</translation>
    </message>
    <message>
        <source>Steepness w</source>
        <translation>Pendiente w</translation>
    </message>
    <message>
        <source>The weight from x to each hidden neuron, for a curve of length 1: large makes steps, small waves.</source>
        <translation>El peso de x a cada neurona oculta, para una curva de longitud 1: grande hace escalones, pequeño ondas.</translation>
    </message>
    <message>
        <source>Place and height of each neuron, where they were moved by hand.</source>
        <translation>Lugar y altura de cada neurona, donde se movieron a mano.</translation>
    </message>
    <message>
        <source>Output bias</source>
        <translation>Bias de salida</translation>
    </message>
    <message>
        <source>The bias of the output neuron.</source>
        <translation>El bias de la neurona de salida.</translation>
    </message>
    <message>
        <source>Draw…</source>
        <translation>Dibujar…</translation>
    </message>
    <message>
        <source>Draw the curve on the page Approximation.</source>
        <translation>Dibujar la curva en la página Aproximación.</translation>
    </message>
    <message>
        <source>Examples: {count}</source>
        <translation>Ejemplos: {count}</translation>
    </message>
    <message>
        <source>The network of the run learns no function of x. “Built by hand” shows the curve of this page.</source>
        <translation>La red de la ejecución no aprende ninguna función de x. “Construida a mano” muestra la curva de esta página.</translation>
    </message>
    <message>
        <source>The network of the run gives its input back and follows no curve: choose another task than Reconstruction in the Playground.</source>
        <translation>La red de la ejecución devuelve su entrada y no sigue ninguna curva: elegir en el Taller otra tarea que no sea Reconstrucción.</translation>
    </message>
    <message>
        <source>The shares of neurons are those of one hidden layer: this network has {count}.</source>
        <translation>Las aportaciones de las neuronas son las de una sola capa oculta: esta red tiene {count}.</translation>
    </message>
    <message>
        <source>Between 1 and {most} hidden neurons can be built by hand.</source>
        <translation>A mano se pueden construir entre 1 y {most} neuronas ocultas.</translation>
    </message>
    <message>
        <source>The curve begins and ends at the same x: give it some length.</source>
        <translation>La curva empieza y termina en el mismo x: hay que darle longitud.</translation>
    </message>
    <message>
        <source>Steps can be made of logistic, tanh and step neurons; ReLUs bend lines.</source>
        <translation>Los escalones se hacen con neuronas logísticas, tanh o escalón; las ReLU doblan rectas.</translation>
    </message>
    <message>
        <source>The curve has nowhere a value.</source>
        <translation>La curva no tiene valor en ningún punto.</translation>
    </message>
    <message>
        <source>What is to be approximated: a surface over two variables.</source>
        <translation>Lo que se quiere aproximar: una superficie sobre dos variables.</translation>
    </message>
    <message>
        <source>Towers along an axis</source>
        <translation>Torres por eje</translation>
    </message>
    <message>
        <source>How many towers stand along each axis: six make 36.</source>
        <translation>Cuántas torres hay a lo largo de cada eje: seis son 36.</translation>
    </message>
    <message>
        <source>The weight that makes a step, for towers that are 1 wide: large makes walls, small slopes.</source>
        <translation>El peso que hace un escalón, para torres de anchura 1: grande hace paredes, pequeño laderas.</translation>
    </message>
    <message>
        <source>Between 1 and {most} towers along an axis can be built.</source>
        <translation>Se pueden construir entre 1 y {most} torres a lo largo de un eje.</translation>
    </message>
    <message>
        <source>The surface has nowhere a value here.</source>
        <translation>La superficie no tiene aquí valor en ningún punto.</translation>
    </message>
    <message>
        <source>There is no curve yet: draw one with the pen.</source>
        <translation>Todavía no hay curva: se dibuja con el lápiz.</translation>
    </message>
    <message>
        <source>The drawn curve is damaged: draw it again.</source>
        <translation>La curva dibujada está dañada: hay que dibujarla de nuevo.</translation>
    </message>
    <message>
        <source>Drawn function</source>
        <translation>Función dibujada</translation>
    </message>
    <message>
        <source>A curve y(x) that you draw with the pen.</source>
        <translation>Una curva y(x) que se dibuja con el lápiz.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>Which curve has been drawn.</source>
        <translation>Qué curva se ha dibujado.</translation>
    </message>
    <message>
        <source>How many examples are taken from the curve, all parts together.</source>
        <translation>Cuántos ejemplos se toman de la curva, con todas las partes.</translation>
    </message>
    <message>
        <source>Typed function</source>
        <translation>Función escrita</translation>
    </message>
    <message>
        <source>A curve y(x) of your own: type its formula.</source>
        <translation>Una curva y(x) propia: se escribe su fórmula.</translation>
    </message>
    <message>
        <source>y(x)</source>
        <translation>y(x)</translation>
    </message>
    <message>
        <source>The formula: + − · / ^, sin, cos, exp, ln, sqrt, |x|; with x.</source>
        <translation>La fórmula: + − · / ^, sen, cos, exp, ln, sqrt, |x|; con x.</translation>
    </message>
    <message>
        <source>From x =</source>
        <translation>Desde x =</translation>
    </message>
    <message>
        <source>Where the curve begins.</source>
        <translation>Dónde empieza la curva.</translation>
    </message>
    <message>
        <source>To x =</source>
        <translation>Hasta x =</translation>
    </message>
    <message>
        <source>Where the curve ends.</source>
        <translation>Dónde termina la curva.</translation>
    </message>
    <message>
        <source>How far the examples stray from the curve: their standard deviation, in units of y.</source>
        <translation>Cuánto se apartan los ejemplos de la curva: su desviación típica, en unidades de y.</translation>
    </message>
    <message>
        <source>The formula “{formula}” has almost nowhere a value between {first} and {last}.</source>
        <translation>La fórmula “{formula}” no tiene valor en casi ningún punto entre {first} y {last}.</translation>
    </message>
    <message>
        <source>Approximation</source>
        <translation>Aproximación</translation>
    </message>
    <message>
        <source>Build a network by hand that follows a curve, and see what training finds.</source>
        <translation>Construir a mano una red que siga una curva y ver qué encuentra el entrenamiento.</translation>
    </message>
    <message>
        <source>A large weight makes a neuron a step, two steps make a bump, and bumps side by side follow any curve (deck B: universal approximation); then train the same network from there.</source>
        <translation>Un peso grande hace de una neurona un escalón, dos escalones hacen una meseta y las mesetas, una junto a otra, siguen cualquier curva (presentación B: aproximación universal); después, la misma red se entrena desde ahí.</translation>
    </message>
    <message>
        <source>Towers</source>
        <translation>Torres</translation>
    </message>
    <message>
        <source>Follow a surface over two variables with towers of neurons.</source>
        <translation>Seguir una superficie sobre dos variables con torres de neuronas.</translation>
    </message>
    <message>
        <source>What bumps are over one variable, towers are over two: two hidden layers, built by hand, follow a surface of the Descent lab.</source>
        <translation>Lo que son las mesetas con una variable son las torres con dos: dos capas ocultas, construidas a mano, siguen una superficie del laboratorio Descenso.</translation>
    </message>
    <message>
        <source>Draw the curve on the picture; press again to end.</source>
        <translation>Dibuja la curva en la figura; al pulsar otra vez termina.</translation>
    </message>
    <message>
        <source>Close the holes</source>
        <translation>Cerrar los huecos</translation>
    </message>
    <message>
        <source>Draw straight lines where the curve has holes.</source>
        <translation>Traza rectas donde la curva tiene huecos.</translation>
    </message>
    <message>
        <source>Take the drawn curve away.</source>
        <translation>Quita la curva dibujada.</translation>
    </message>
    <message>
        <source>Build from the curve</source>
        <translation>Construir desde la curva</translation>
    </message>
    <message>
        <source>Put every neuron back to where the curve wants it.</source>
        <translation>Vuelve a poner cada neurona donde la pide la curva.</translation>
    </message>
    <message>
        <source>Train this network</source>
        <translation>Entrenar esta red</translation>
    </message>
    <message>
        <source>Take the network as it is built into the Playground&apos;s run and train it from there.</source>
        <translation>Lleva la red tal como está construida a la ejecución del Taller y la entrena desde ahí.</translation>
    </message>
    <message>
        <source>The slides (deck B) say: networks can approximate any function. True is: one hidden layer with enough neurons comes as near as wished to any continuous function on a closed, bounded region, if the activation is not a polynomial. It does not say how many neurons, nor that training finds them.</source>
        <translation>Las diapositivas (presentación B) dicen: las redes pueden aproximar cualquier función. Lo cierto: una capa oculta con suficientes neuronas se acerca cuanto se quiera a cualquier función continua en una región cerrada y acotada, si la activación no es un polinomio. No dice cuántas neuronas hacen falta ni que el entrenamiento las encuentre.</translation>
    </message>
    <message>
        <source>Clear the curve</source>
        <translation>Borrar la curva</translation>
    </message>
    <message>
        <source>Move a handle</source>
        <translation>Mover un tirador</translation>
    </message>
    <message>
        <source>The network of the run is being prepared.</source>
        <translation>La red de la ejecución se está preparando.</translation>
    </message>
    <message>
        <source>Train the network built by hand</source>
        <translation>Entrenar la red construida a mano</translation>
    </message>
    <message>
        <source>Top of bump {number}</source>
        <translation>Parte alta de la meseta {number}</translation>
    </message>
    <message>
        <source>Left edge of bump {number}</source>
        <translation>Borde izquierdo de la meseta {number}</translation>
    </message>
    <message>
        <source>Right edge of bump {number}</source>
        <translation>Borde derecho de la meseta {number}</translation>
    </message>
    <message>
        <source>Neuron {number}</source>
        <translation>Neurona {number}</translation>
    </message>
    <message>
        <source>Handles on a curve</source>
        <translation>Tiradores sobre una curva</translation>
    </message>
    <message>
        <source>choose the handle before or after</source>
        <translation>elegir el tirador anterior o siguiente</translation>
    </message>
    <message>
        <source>move the chosen handle (with Ctrl faster)</source>
        <translation>mover el tirador elegido (con Ctrl, más rápido)</translation>
    </message>
    <message>
        <source>let go of the handle</source>
        <translation>soltar el tirador</translation>
    </message>
    <message>
        <source>Switch what neuron {number} adds off or on.</source>
        <translation>Apaga o enciende lo que aporta la neurona {number}.</translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <translation>neurona {number}</translation>
    </message>
    <message>
        <source>output bias</source>
        <translation>bias de salida</translation>
    </message>
    <message>
        <source>The surface</source>
        <translation>La superficie</translation>
    </message>
    <message>
        <source>The surface that is to be followed. Drag to turn both.</source>
        <translation>La superficie que se quiere seguir. Al arrastrar giran las dos.</translation>
    </message>
    <message>
        <source>The network&apos;s towers</source>
        <translation>Las torres de la red</translation>
    </message>
    <message>
        <source>What the network says: a tower where two steps along v₁ and two along v₂ meet, each as high as the mean of the surface there. Drag to turn both.</source>
        <translation>Lo que dice la red: una torre donde coinciden dos escalones en v₁ y dos en v₂, cada una tan alta como la media de la superficie allí. Al arrastrar giran las dos.</translation>
    </message>
    <message>
        <source>The size of the network, and how far the towers are from the surface.</source>
        <translation>El tamaño de la red y a qué distancia están las torres de la superficie.</translation>
    </message>
    <message>
        <source>With two inputs two hidden layers make towers: the first has steps along both axes, the second adds four of them and answers where all agree, the output adds the towers.</source>
        <translation>Con dos entradas, dos capas ocultas hacen torres: la primera tiene escalones a lo largo de ambos ejes, la segunda suma cuatro y responde donde todos coinciden, la salida suma las torres.</translation>
    </message>
    <message>
        <source>A {sizes} network with {count} weights and biases, built by hand. Distance from the surface: mean {mean}, root mean square {rms}, largest {largest}.</source>
        <translation>Una red {sizes} con {count} pesos y bias, construida a mano. Distancia a la superficie: media {mean}, media cuadrática {rms}, máxima {largest}.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Which sequence of the data is shown; beyond the last one it is the last.</source>
        <translation>Qué secuencia de los datos se muestra; más allá de la última, es la última.</translation>
    </message>
    <message>
        <source>Error of step</source>
        <translation>Error del paso</translation>
    </message>
    <message>
        <source>Whose cost is sent back through time; 0 is the last step. A click on the picture chooses.</source>
        <translation>De qué paso se devuelve el coste a través del tiempo; 0 es el último. Un clic en la imagen lo elige.</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Comienzo</translation>
    </message>
    <message>
        <source>The first symbols, typed; empty takes the first one of the sequence.</source>
        <translation>Los primeros símbolos, escritos; vacío toma el primero de la secuencia.</translation>
    </message>
    <message>
        <source>Steps given</source>
        <translation>Pasos dados</translation>
    </message>
    <message>
        <source>How many steps of the sequence the network is told before it goes on by itself.</source>
        <translation>Cuántos pasos de la secuencia oye la red antes de seguir por sí sola.</translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>Pasos siguientes</translation>
    </message>
    <message>
        <source>For how many steps the network goes on by itself.</source>
        <translation>Durante cuántos pasos sigue la red por sí sola.</translation>
    </message>
    <message>
        <source>How boldly a symbol is chosen: at 1 as probable as the network says, at 0 the likeliest.</source>
        <translation>Con qué audacia se elige un símbolo: con 1, tan probable como dice la red; con 0, el más probable.</translation>
    </message>
    <message>
        <source>Below 1 the likely becomes likelier; above 1 all come nearer.</source>
        <translation>Por debajo de 1 lo probable lo es más; por encima de 1 todos se acercan.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Another seed, another choice by chance.</source>
        <translation>Otra semilla, otra elección al azar.</translation>
    </message>
    <message>
        <source>One time step</source>
        <translation>Un paso de tiempo</translation>
    </message>
    <message>
        <source>One direction</source>
        <translation>Un sentido</translation>
    </message>
    <message>
        <source>What the neurons that remember answer at each time step: blue is positive, orange negative.</source>
        <translation>Lo que responden en cada paso de tiempo las neuronas que recuerdan: azul es positivo, naranja negativo.</translation>
    </message>
    <message>
        <source>Hidden state over time</source>
        <translation>Estado oculto en el tiempo</translation>
    </message>
    <message>
        <source>Neurons from above, time steps from the left: h in colours.</source>
        <translation>Neuronas desde arriba, pasos de tiempo desde la izquierda: h en colores.</translation>
    </message>
    <message>
        <source>The hidden state as a point that moves from step to step, beginning at the ring. More than two neurons are seen from where they differ most: by their first two principal components.</source>
        <translation>El estado oculto como un punto que se mueve de paso en paso, a partir del anillo. Más de dos neuronas se ven desde donde más difieren: por sus dos primeras componentes principales.</translation>
    </message>
    <message>
        <source>Path of the hidden state</source>
        <translation>Trayectoria del estado oculto</translation>
    </message>
    <message>
        <source>The hidden state as a point that moves from step to step.</source>
        <translation>El estado oculto como un punto que se mueve de paso en paso.</translation>
    </message>
    <message>
        <source>principal component 1</source>
        <translation>componente principal 1</translation>
    </message>
    <message>
        <source>principal component 2</source>
        <translation>componente principal 2</translation>
    </message>
    <message>
        <source>Each column is one time step of the same network with the same weights; arrows carry h to the next step. The bars below are the length of ∂C/∂h: how much of the error of the marked step comes back. Shrinking bars vanish, growing ones explode; where truncation k cuts, they end.</source>
        <translation>Cada columna es un paso de tiempo de la misma red con los mismos pesos; las flechas llevan h al paso siguiente. Las barras de abajo son la longitud de ∂C/∂h: cuánto vuelve del error del paso marcado. Las que menguan se desvanecen, las que crecen explotan; donde corta el truncado k, terminan.</translation>
    </message>
    <message>
        <source>Network over time</source>
        <translation>Red en el tiempo</translation>
    </message>
    <message>
        <source>send back the error of the step before or after</source>
        <translation>devolver el error del paso anterior o del siguiente</translation>
    </message>
    <message>
        <source>A column for each time step; a click chooses the step whose error is sent back.</source>
        <translation>Una columna por paso de tiempo; un clic elige el paso cuyo error se devuelve.</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>deseado</translation>
    </message>
    <message>
        <source>A series goes on by itself where what is predicted, one row ahead, is all that the network is told: set the horizon to 1 and leave other inputs out.</source>
        <translation>Una serie continúa sola donde lo que se predice, una fila más adelante, es todo lo que recibe la red: hay que poner el horizonte en 1 y dejar fuera otras entradas.</translation>
    </message>
    <message>
        <source>These data do not ask for what comes next: begin with a wave or with letters.</source>
        <translation>Estos datos no preguntan qué viene después: se puede empezar con una onda o con letras.</translation>
    </message>
    <message>
        <source>How probable the network finds each symbol after the beginning; chance chooses among them.</source>
        <translation>Qué probabilidad da la red a cada símbolo tras el comienzo; el azar elige entre ellos.</translation>
    </message>
    <message>
        <source>What may come next</source>
        <translation>Lo que puede seguir</translation>
    </message>
    <message>
        <source>How probable each symbol is after the beginning.</source>
        <translation>Qué probabilidad tiene cada símbolo tras el comienzo.</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>símbolo</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>The wave, continued</source>
        <translation>La onda, continuada</translation>
    </message>
    <message>
        <source>From the given steps on the network hears what it said itself: small errors add up, or do not.</source>
        <translation>A partir de los pasos dados la red oye lo que ella misma dijo: los pequeños errores se acumulan, o no.</translation>
    </message>
    <message>
        <source>The text, continued</source>
        <translation>El texto, continuado</translation>
    </message>
    <message>
        <source>The beginning, and in bold what the network goes on with.</source>
        <translation>El comienzo y, en negrita, lo que añade la red.</translation>
    </message>
    <message>
        <source>After {step} mini-batches.</source>
        <translation>Tras {step} mini-batches.</translation>
    </message>
    <message>
        <source>true</source>
        <translation>verdadero</translation>
    </message>
    <message>
        <source>Root mean square error over {count} steps: {error}.</source>
        <translation>Raíz del error cuadrático medio en {count} pasos: {error}.</translation>
    </message>
    <message>
        <source>Shown is the first of {count} quantities.</source>
        <translation>Se muestra la primera de {count} magnitudes.</translation>
    </message>
    <message>
        <source>All {count} steps of the sequence are given.</source>
        <translation>Se dan los {count} pasos de la secuencia.</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>Recurrente</translation>
    </message>
    <message>
        <source>Unroll a network that remembers over time, forward and back.</source>
        <translation>Desplegar en el tiempo una red que recuerda, hacia delante y hacia atrás.</translation>
    </message>
    <message>
        <source>A recurrent layer hears its own answers again one step later, so that it remembers (deck A: information in both directions, short-term memory). Step through time, see errors vanish or explode on their way back, and let it go on with a sequence by itself.</source>
        <translation>Una capa recurrente vuelve a oír sus propias respuestas un paso después, y así recuerda (presentación A: información en ambos sentidos, memoria a corto plazo). Permite recorrer el tiempo paso a paso, ver cómo los errores se desvanecen o explotan al volver, y dejar que la red siga una secuencia por sí sola.</translation>
    </message>
    <message>
        <source>At the start: nothing is computed yet, and h = 0.</source>
        <translation>Al inicio: aún no se ha calculado nada y h = 0.</translation>
    </message>
    <message>
        <source>A step goes forward in time, product by product; then back from the cost of one time step.</source>
        <translation>Un paso avanza en el tiempo, producto a producto; después vuelve desde el coste de un paso de tiempo.</translation>
    </message>
    <message>
        <source>All steps are taken and shown. “{start}” (|◁) begins them again, one by one.</source>
        <translation>Todos los pasos están dados y a la vista. “{start}” (|◁) los empieza de nuevo, uno a uno.</translation>
    </message>
    <message>
        <source>Time step {step}, layer {layer}, neuron {neuron}</source>
        <translation>Paso de tiempo {step}, capa {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>Back at time step {step}, layer {layer}, neuron {neuron}</source>
        <translation>Hacia atrás en el paso de tiempo {step}, capa {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>Nothing is remembered: no error comes back to an earlier step.</source>
        <translation>Nada se recuerda: ningún error vuelve a un paso anterior.</translation>
    </message>
    <message>
        <source>Here truncation k = {k} ends: training sends the error no further back.</source>
        <translation>Aquí termina el truncado k = {k}: el entrenamiento no devuelve el error más atrás.</translation>
    </message>
    <message>
        <source>The error has come to the first time step.</source>
        <translation>El error ha llegado al primer paso de tiempo.</translation>
    </message>
    <message>
        <source>The inputs are scaled for the network: x is not what stands in the picture.</source>
        <translation>Las entradas se escalan para la red: x no es lo que pone en el dibujo.</translation>
    </message>
    <message>
        <source>input {value}, scaled for the network</source>
        <translation>entrada {value}, escalada para la red</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>hasta aquí</translation>
    </message>
    <message>
        <source>({count} before: {sum})</source>
        <translation>({count} anteriores: {sum})</translation>
    </message>
    <message>
        <source>With and without memory</source>
        <translation>Con memoria y sin ella</translation>
    </message>
    <message>
        <source>The same task, data, seeds and as many mini-batches, for this network and for the same one whose layers look forward only: what lies further back it cannot know.</source>
        <translation>La misma tarea, los mismos datos, semillas y número de mini-batches, para esta red y para la misma con capas que solo miran hacia delante: lo que queda más atrás no lo puede saber.</translation>
    </message>
    <message>
        <source>Train both from the start for {count} mini-batches each.</source>
        <translation>Entrenar ambas desde el inicio, {count} mini-batches cada una.</translation>
    </message>
    <message>
        <source>Train with and without memory</source>
        <translation>Entrenar con memoria y sin ella</translation>
    </message>
    <message>
        <source>with memory</source>
        <translation>con memoria</translation>
    </message>
    <message>
        <source>without memory</source>
        <translation>sin memoria</translation>
    </message>
    <message>
        <source>{name}: {score}</source>
        <translation>{name}: {score}</translation>
    </message>
    <message>
        <source>Two runs from the start, beside that of the Playground.</source>
        <translation>Dos ejecuciones desde el inicio, aparte de la del Taller.</translation>
    </message>
    <message>
        <source>Score by truncation k</source>
        <translation>Puntuación según el truncado k</translation>
    </message>
    <message>
        <source>The score after training with errors that go back through k steps. An echo with delay d needs k = d + 1: with less, no error ever comes back to the step that was heard.</source>
        <translation>La puntuación tras entrenar con errores que vuelven k pasos. Un eco con retardo d necesita k = d + 1: con menos, ningún error vuelve al paso que se oyó.</translation>
    </message>
    <message>
        <source>Train from the start with each k, for {count} mini-batches each.</source>
        <translation>Entrenar desde el inicio con cada k, {count} mini-batches cada vez.</translation>
    </message>
    <message>
        <source>Try each k</source>
        <translation>Probar cada k</translation>
    </message>
    <message>
        <source>truncation k (time steps)</source>
        <translation>truncado k (pasos de tiempo)</translation>
    </message>
    <message>
        <source>Nothing is remembered, so there is nothing to cut: switch Memory on.</source>
        <translation>Nada se recuerda, así que no hay nada que cortar: activar Memoria.</translation>
    </message>
    <message>
        <source>A run from the start for each k.</source>
        <translation>Una ejecución desde el inicio por cada k.</translation>
    </message>
    <message>
        <source>In use: k = {k}.</source>
        <translation>En uso: k = {k}.</translation>
    </message>
    <message>
        <source>In use: the whole sequence.</source>
        <translation>En uso: la secuencia entera.</translation>
    </message>
    <message>
        <source>A recurrent layer hears its own answers again one time step later: h remembers. Unrolled over time it is a deep network with the same weights at every step, and is trained as such.</source>
        <translation>Una capa recurrente vuelve a oír sus propias respuestas un paso de tiempo después: h recuerda. Desplegada en el tiempo es una red profunda con los mismos pesos en cada paso, y así se entrena.</translation>
    </message>
    <message>
        <source>Echo, d = 5</source>
        <translation>Eco, d = 5</translation>
    </message>
    <message>
        <source>Begin with bits that are to be said again five steps later; this can be undone.</source>
        <translation>Empezar con bits que hay que repetir cinco pasos después; se puede deshacer.</translation>
    </message>
    <message>
        <source>Begin with a sine that is to be continued; this can be undone.</source>
        <translation>Empezar con un seno que hay que continuar; se puede deshacer.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Begin with the syllables ba, dii and guuu, letter by letter; this can be undone.</source>
        <translation>Empezar con las sílabas ba, dii y guuu, letra a letra; se puede deshacer.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Let the hidden layers remember, or look forward only; this begins a new run.</source>
        <translation>Hacer que las capas ocultas recuerden o que solo miren hacia delante; empieza una ejecución nueva.</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Plegada</translation>
    </message>
    <message>
        <source>Show the network once, with its loop, instead of once for each time step.</source>
        <translation>Mostrar la red una sola vez, con su bucle, en vez de una vez por paso de tiempo.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>Begin with an echo</source>
        <translation>Empezar con un eco</translation>
    </message>
    <message>
        <source>Begin with a wave</source>
        <translation>Empezar con una onda</translation>
    </message>
    <message>
        <source>Begin with letters</source>
        <translation>Empezar con letras</translation>
    </message>
    <message>
        <source>No memory</source>
        <translation>Sin memoria</translation>
    </message>
    <message>
        <source>The data have no time steps: begin with one of the tasks at the left.</source>
        <translation>Los datos no tienen pasos de tiempo: se puede empezar con una de las tareas de la izquierda.</translation>
    </message>
    <message>
        <source>The network is being prepared.</source>
        <translation>La red se está preparando.</translation>
    </message>
    <message>
        <source>This network is too large to be drawn unrolled: make it or the sequences smaller.</source>
        <translation>Esta red es demasiado grande para dibujarla desplegada: conviene reducirla, o acortar las secuencias.</translation>
    </message>
    <message>
        <source>The step in numbers</source>
        <translation>El paso en números</translation>
    </message>
    <message>
        <source>What the last step computed, with its numbers.</source>
        <translation>Lo que calculó el último paso, con sus números.</translation>
    </message>
    <message>
        <source>What the last step computed: forward z = W x + U h + b, then back the errors.</source>
        <translation>Lo que calculó el último paso: hacia delante z = W x + U h + b; después, hacia atrás, los errores.</translation>
    </message>
    <message>
        <source>What the network that remembers does, from several sides: numbers, memory, comparisons, continuation.</source>
        <translation>Lo que hace la red que recuerda, por varios lados: números, memoria, comparaciones y continuación.</translation>
    </message>
    <message>
        <source>The step that was taken, with its numbers.</source>
        <translation>El paso que se ha dado, con sus números.</translation>
    </message>
    <message>
        <source>Hidden state</source>
        <translation>Estado oculto</translation>
    </message>
    <message>
        <source>What the layer remembers, as a strip and as a path.</source>
        <translation>Lo que recuerda la capa, como franja y como trayectoria.</translation>
    </message>
    <message>
        <source>Without memory</source>
        <translation>Sin memoria</translation>
    </message>
    <message>
        <source>The same task, learnt without memory beside it.</source>
        <translation>La misma tarea, aprendida al lado sin memoria.</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>Truncado</translation>
    </message>
    <message>
        <source>What each truncation k reaches.</source>
        <translation>Lo que alcanza cada truncado k.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>The network goes on by itself.</source>
        <translation>La red sigue por sí sola.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Sequence {number} of {count}, after {step} mini-batches; error of time step {of}.</source>
        <translation>Secuencia {number} de {count}, tras {step} mini-batches; error del paso de tiempo {of}.</translation>
    </message>
    <message>
        <source>Going back through time fills this with bars.</source>
        <translation>Al volver a través del tiempo, aquí aparecen las barras.</translation>
    </message>
    <message>
        <source>No error comes back: all are 0.</source>
        <translation>No vuelve ningún error: todos son 0.</translation>
    </message>
    <message>
        <source>cut by k = {k}</source>
        <translation>cortado por k = {k}</translation>
    </message>
    <message>
        <source>nothing is remembered</source>
        <translation>nada se recuerda</translation>
    </message>
    <message>
        <source>Say which column is to be learnt: --data.target COLUMN. The table has: {known}.</source>
        <translation>Hay que decir qué columna se aprende: --data.target COLUMNA. La tabla tiene: {known}.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”. It has: {known}.</source>
        <translation>La tabla no tiene la columna “{name}”. Tiene: {known}.</translation>
    </message>
    <message>
        <source>Column “{column}” is left out. {note}</source>
        <translation>La columna “{column}” queda fuera. {note}</translation>
    </message>
    <message>
        <source>“{cell}” is read as {date}: say --data.dates {other} if that is wrong.</source>
        <translation>“{cell}” se lee como {date}: si no es así, hay que decir --data.dates {other}.</translation>
    </message>
    <message>
        <source>“{cell}” is read as {value}: say --data.decimal {other} if that is wrong.</source>
        <translation>“{cell}” se lee como {value}: si no es así, hay que indicar --data.decimal {other}.</translation>
    </message>
    <message>
        <source>Order and sequences</source>
        <translation>Orden y secuencias</translation>
    </message>
    <message>
        <source>“{cell}” is read as {date}: choose the other order of dates if that is wrong.</source>
        <translation>“{cell}” se lee como {date}: si no es así, hay que elegir el otro orden de las fechas.</translation>
    </message>
    <message>
        <source>Begin with the trials, pause, go on, end one of them or forget them all.</source>
        <translation>Empezar con los ensayos, pausar, continuar, terminar uno de ellos o borrarlos todos.</translation>
    </message>
    <message>
        <source>Driving the search</source>
        <translation>Control de la búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Search now</source>
        <translation>Buscar ahora</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>End trial</source>
        <translation>Terminar ensayo</translation>
    </message>
    <message>
        <source>End the chosen trial that is under way, or the oldest; the search goes on.</source>
        <translation>Termina el ensayo elegido que está en marcha, o el más antiguo; la búsqueda continúa.</translation>
    </message>
    <message>
        <source>Stop, and forget all trials; that can be undone.</source>
        <translation>Detiene la búsqueda y borra todos los ensayos; se puede deshacer.</translation>
    </message>
    <message>
        <source>How many trials are done, and which is the best.</source>
        <translation>Cuántos ensayos están hechos y cuál es el mejor.</translation>
    </message>
    <message>
        <source>Begin no further trial; those under way come to their end (space bar).</source>
        <translation>No empieza ningún ensayo más; los que están en marcha llegan a su fin (barra espaciadora).</translation>
    </message>
    <message>
        <source>Go on with the trials (space bar).</source>
        <translation>Continúa con los ensayos (barra espaciadora).</translation>
    </message>
    <message>
        <source>Begin with the trials, or go on with them (space bar).</source>
        <translation>Empieza con los ensayos, o continúa con ellos (barra espaciadora).</translation>
    </message>
    <message>
        <source>Press “Search now”: trials and pictures grow here.</source>
        <translation>Con “Buscar ahora” crecen aquí los ensayos y las imágenes.</translation>
    </message>
    <message>
        <source>These trials belong to other settings or another network: “Search now” begins a new table.</source>
        <translation>Estos ensayos son de otros ajustes o de otra red: “Buscar ahora” empieza una tabla nueva.</translation>
    </message>
    <message>
        <source>The first trials are being trained.</source>
        <translation>Se entrenan los primeros ensayos.</translation>
    </message>
    <message>
        <source>{count} of {all} trials</source>
        <translation>{count} de {all} ensayos</translation>
    </message>
    <message>
        <source>none is finished yet</source>
        <translation>ninguno ha terminado todavía</translation>
    </message>
    <message>
        <source>best: {figure} (trial {number})</source>
        <translation>mejor: {figure} (ensayo {number})</translation>
    </message>
    <message>
        <source>Look for good hyperparameters, by hand, by grid, by chance or by Bayesian search.</source>
        <translation>Buscar buenos hiperparámetros: a mano, en rejilla, al azar o con búsqueda bayesiana.</translation>
    </message>
    <message>
        <source>A smooth surface is laid through all trials. Each bar says how much of its differences one parameter explains by itself; what is missing to 100 % comes of several together.</source>
        <translation>Una superficie suave pasa por todos los ensayos. Cada barra dice qué parte de sus diferencias explica un parámetro por sí solo; lo que falta hasta 100 % viene de varios juntos.</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
    <message>
        <source>Importance of the parameters</source>
        <translation>Importancia de los parámetros</translation>
    </message>
    <message>
        <source>How much of the differences between trials each parameter explains by itself.</source>
        <translation>Qué parte de las diferencias entre ensayos explica cada parámetro por sí solo.</translation>
    </message>
    <message>
        <source>After {count} finished trials that differ, the importance of each parameter appears here.</source>
        <translation>Tras {count} ensayos terminados y distintos aparece aquí la importancia de cada parámetro.</translation>
    </message>
    <message>
        <source>The surface explains {share} of the differences between trials that it has not seen.</source>
        <translation>La superficie explica el {share} de las diferencias entre ensayos que no ha visto.</translation>
    </message>
    <message>
        <source>search</source>
        <translation>búsqueda</translation>
    </message>
    <message>
        <source>What is true of the strategy that is chosen.</source>
        <translation>Lo que se sabe de la estrategia elegida.</translation>
    </message>
    <message>
        <source>Deck A names four ways to choose hyperparameters: by hand, grid, random, Bayesian. All of them look at the validation examples alone, never at the test.</source>
        <translation>La presentación A nombra cuatro maneras de elegir hiperparámetros: manual, rejilla, al azar y bayesiana. Todas miran solo los ejemplos de validación, nunca los de prueba.</translation>
    </message>
    <message>
        <source>Tick what is to be searched, and say between which values.</source>
        <translation>Marcar lo que se busca y decir entre qué valores.</translation>
    </message>
    <message>
        <source>Budget and goal</source>
        <translation>Presupuesto y meta</translation>
    </message>
    <message>
        <source>What counts, and how long it may take.</source>
        <translation>Qué cuenta y cuánto puede durar.</translation>
    </message>
    <message>
        <source>Dask says so of its schedulers.</source>
        <translation>Dask lo dice de sus planificadores.</translation>
    </message>
    <message>
        <source>Try values of your own beside those of the strategies.</source>
        <translation>Probar valores propios junto a los de las estrategias.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>A line for each trial through all its values.</source>
        <translation>Una línea por ensayo a través de todos sus valores.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Which values of each parameter were tried.</source>
        <translation>Qué valores de cada parámetro se han probado.</translation>
    </message>
    <message>
        <source>Which parameters make the difference.</source>
        <translation>Qué parámetros marcan la diferencia.</translation>
    </message>
    <message>
        <source>A smooth surface through the trials, over two parameters.</source>
        <translation>Una superficie suave a través de los ensayos, sobre dos parámetros.</translation>
    </message>
    <message>
        <source>Pictures of the trials</source>
        <translation>Imágenes de los ensayos</translation>
    </message>
    <message>
        <source>This grid has {cells} cells.</source>
        <translation>Esta rejilla tiene {cells} celdas.</translation>
    </message>
    <message>
        <source>The first {count} trials of TPE are random: it has nothing to learn from yet.</source>
        <translation>Los primeros {count} ensayos de TPE son al azar: todavía no tiene de qué aprender.</translation>
    </message>
    <message>
        <source>Type values under “Trial by hand” below; each becomes a trial.</source>
        <translation>Los valores se escriben abajo, en “Ensayo a mano”; cada punto es un ensayo.</translation>
    </message>
    <message>
        <source>Goes on with the trial that is chosen in the table: as the project, longer, repeated, or on the test.</source>
        <translation>Sigue con el ensayo elegido en la tabla: como proyecto, más tiempo, repetido o en la prueba.</translation>
    </message>
    <message>
        <source>The chosen trial</source>
        <translation>El ensayo elegido</translation>
    </message>
    <message>
        <source>The values of the chosen trial, and what is known of it besides.</source>
        <translation>Los valores del ensayo elegido y lo que además se sabe de él.</translation>
    </message>
    <message>
        <source>Train it again in the Playground, with the same seeds and the same result; that can be undone.</source>
        <translation>Lo entrena otra vez en el Taller, con las mismas semillas y el mismo resultado; se puede deshacer.</translation>
    </message>
    <message>
        <source>Train longer</source>
        <translation>Entrenar más</translation>
    </message>
    <message>
        <source>Open it as the project and train it {times} times as long.</source>
        <translation>Lo abre como proyecto y lo entrena {times} veces más tiempo.</translation>
    </message>
    <message>
        <source>Repeat with {count} seeds</source>
        <translation>Repetir con {count} semillas</translation>
    </message>
    <message>
        <source>How much of its figure is chance?</source>
        <translation>¿Cuánto de su resultado es azar?</translation>
    </message>
    <message>
        <source>Open the test set…</source>
        <translation>Abrir la prueba…</translation>
    </message>
    <message>
        <source>Judge it once on examples that nothing was chosen by; each opening is counted.</source>
        <translation>Lo juzga una vez con ejemplos por los que no se ha elegido nada; cada apertura se cuenta.</translation>
    </message>
    <message>
        <source>Trial {number}</source>
        <translation>Ensayo {number}</translation>
    </message>
    <message>
        <source>Trial {number}, longer</source>
        <translation>Ensayo {number}, más tiempo</translation>
    </message>
    <message>
        <source>Trial {number} is repeated</source>
        <translation>El ensayo {number} se repite</translation>
    </message>
    <message>
        <source>Judge this trial on the sealed test set?</source>
        <translation>¿Juzgar este ensayo con el conjunto de prueba sellado?</translation>
    </message>
    <message>
        <source>It tells how good the chosen network is, if nothing was chosen by it: do it once, for the trial that you have settled on. Each opening is counted in this project.</source>
        <translation>Dice lo buena que es la red elegida, si no se ha elegido nada por él: se hace una vez, para el ensayo definitivo. Cada apertura se cuenta en este proyecto.</translation>
    </message>
    <message>
        <source>Trial {number} is judged</source>
        <translation>El ensayo {number} se juzga</translation>
    </message>
    <message>
        <source>Choose a trial in the table first.</source>
        <translation>Primero hay que elegir un ensayo en la tabla.</translation>
    </message>
    <message>
        <source>This trial cannot be trained.</source>
        <translation>Este ensayo no se puede entrenar.</translation>
    </message>
    <message>
        <source>Another trial is being worked on.</source>
        <translation>Se trabaja con otro ensayo.</translation>
    </message>
    <message>
        <source>The test set was opened for this trial.</source>
        <translation>El conjunto de prueba ya se abrió para este ensayo.</translation>
    </message>
    <message>
        <source>A click on a line of the table, or on a line of a picture, chooses a trial.</source>
        <translation>Un clic en una fila de la tabla, o en una línea de una imagen, elige un ensayo.</translation>
    </message>
    <message>
        <source>Trial {number}: {values}</source>
        <translation>Ensayo {number}: {values}</translation>
    </message>
    <message>
        <source>{count} seeds: at least one diverges</source>
        <translation>{count} semillas: al menos una diverge</translation>
    </message>
    <message>
        <source>{count} seeds: cost {cost}, {metric} {score}</source>
        <translation>{count} semillas: coste {cost}, {metric} {score}</translation>
    </message>
    <message>
        <source>{count} test examples: cost {cost}, {metric} {score}</source>
        <translation>{count} ejemplos de prueba: coste {cost}, {metric} {score}</translation>
    </message>
    <message>
        <source>--resume goes on with a search as it was begun: {option} cannot be changed.</source>
        <translation>--resume sigue con una búsqueda tal como empezó: {option} no se puede cambiar.</translation>
    </message>
    <message>
        <source>“{name}” holds no search: begin one without --resume.</source>
        <translation>En “{name}” no hay ninguna búsqueda: sin --resume se empieza una.</translation>
    </message>
    <message>
        <source>“{name}” holds a search already: go on with it by --resume, or choose another name.</source>
        <translation>En “{name}” ya hay una búsqueda: --resume sigue con ella; si no, hace falta otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is open in a window: close it there, or say --out with another file.</source>
        <translation>“{name}” está abierto en una ventana: hay que cerrarlo allí, o indicar otro archivo con --out.</translation>
    </message>
    <message>
        <source>The work is kept all the same: the window offers it at its next start.</source>
        <translation>El trabajo se conserva de todos modos: la ventana lo ofrece en su próximo inicio.</translation>
    </message>
    <message>
        <source>The drive of “{name}” does not answer. If it never does, the window offers the work at its next start.</source>
        <translation>La unidad de “{name}” no responde. Si nunca lo hace, la ventana ofrece el trabajo en su próximo inicio.</translation>
    </message>
    <message>
        <source>The trials so far could not be kept: {reason} The search goes on.</source>
        <translation>Los ensayos hechos no se han podido guardar: {reason} La búsqueda sigue.</translation>
    </message>
    <message>
        <source>Say which points are tried by hand, as in --try “optimizer.rate=0.5 hidden=30”.</source>
        <translation>Falta decir qué puntos se prueban a mano, como en --try “optimizer.rate=0.5 hidden=30”.</translation>
    </message>
    <message>
        <source>The grid has {cells} cells and there are {trials} trials: allow more trials, or fewer values.</source>
        <translation>La rejilla tiene {cells} celdas y hay {trials} ensayos: hacen falta más ensayos o menos valores.</translation>
    </message>
    <message>
        <source>--tls-ca, --tls-cert and --tls-key are for a cluster: say --cluster as well.</source>
        <translation>--tls-ca, --tls-cert y --tls-key son para un clúster: falta --cluster.</translation>
    </message>
    <message>
        <source>--jobs must be a whole number from 1 to {most}.</source>
        <translation>--jobs tiene que ser un número entero de 1 a {most}.</translation>
    </message>
    <message>
        <source>Look for good hyperparameters: train networks that differ in some parameters, and compare them on the validation examples. A parameter to search is named with --space, alone or with its values, as in --space “optimizer.rate=0.001..30 log” --space hidden=5..60 --space activation=relu,tanh. What is not searched is set as for “train”.</source>
        <translation>Busca buenos hiperparámetros: entrena redes que difieren en algunos parámetros y las compara con los ejemplos de validación. Cada parámetro que se busca se nombra con --space, solo o con sus valores, como en --space “optimizer.rate=0.001..30 log” --space hidden=5..60 --space activation=relu,tanh. Lo que no se busca se elige como en “train”.</translation>
    </message>
    <message>
        <source>What is searched, and how</source>
        <translation>Qué se busca y cómo</translation>
    </message>
    <message>
        <source>A parameter, or a parameter and its values: NAME, NAME=LOW..HIGH [log] [COUNT], NAME=A,B,C.</source>
        <translation>Un parámetro, o un parámetro y sus valores: NAME, NAME=LOW..HIGH [log] [COUNT], NAME=A,B,C.</translation>
    </message>
    <message>
        <source>A point given by hand, tried before the others: “optimizer.rate=0.5 hidden=30”.</source>
        <translation>Un punto dado a mano, que se prueba antes que los demás: “optimizer.rate=0.5 hidden=30”.</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>Dónde se ejecuta</translation>
    </message>
    <message>
        <source>How many networks are trained at once; one fewer than there are cores if nothing is said.</source>
        <translation>Cuántas redes se entrenan a la vez; si no se dice, una menos que núcleos.</translation>
    </message>
    <message>
        <source>Keep the search in this project (*.nnplay).</source>
        <translation>Guardar la búsqueda en este proyecto (*.nnplay).</translation>
    </message>
    <message>
        <source>Go on with the search in this project.</source>
        <translation>Seguir con la búsqueda de este proyecto.</translation>
    </message>
    <message>
        <source>Report in JSON, one object a trial; the last is the best.</source>
        <translation>Informar en JSON, un objeto por ensayo; el último es el mejor.</translation>
    </message>
    <message>
        <source>{data}: {strategy} over {parameters}; trials: {trials}, each of at most {epochs} epochs.</source>
        <translation>{data}: {strategy} sobre {parameters}; ensayos: {trials}, cada uno de {epochs} épocas como mucho.</translation>
    </message>
    <message>
        <source>Goes on after {done} trials.</source>
        <translation>Sigue tras {done} ensayos.</translation>
    </message>
    <message>
        <source>Trial {number}: its worker is gone; it is begun again.</source>
        <translation>Ensayo {number}: su proceso ya no está; se empieza de nuevo.</translation>
    </message>
    <message>
        <source>No trial was finished: there is no best one.</source>
        <translation>Ningún ensayo se terminó: no hay uno mejor.</translation>
    </message>
    <message>
        <source>Best: {trial}</source>
        <translation>El mejor: {trial}</translation>
    </message>
    <message>
        <source>Gradient evaluations: {evaluations}. The test set was not opened.</source>
        <translation>Evaluaciones del gradiente: {evaluations}. El conjunto de test no se ha abierto.</translation>
    </message>
    <message>
        <source>The trials are in “{path}”.</source>
        <translation>Los ensayos están en “{path}”.</translation>
    </message>
    <message>
        <source>{bar} trials {done}/{trials}, best {best}, {seconds} s</source>
        <translation>{bar} ensayos {done}/{trials}, el mejor {best}, {seconds} s</translation>
    </message>
    <message>
        <source>Trial {number} ({strategy}): {values}</source>
        <translation>Ensayo {number} ({strategy}): {values}</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>coste {cost}</translation>
    </message>
    <message>
        <source>{name}: the range from {low} to {high} is empty. Give two different numbers.</source>
        <translation>{name}: el intervalo de {low} a {high} está vacío. Hacen falta dos números distintos.</translation>
    </message>
    <message>
        <source>{name}: the range from {low} to {high} is upside down. Write the smaller number first.</source>
        <translation>{name}: el intervalo de {low} a {high} está al revés. El número menor va primero.</translation>
    </message>
    <message>
        <source>{name}: a range by orders of magnitude has to begin above 0, not at {low}.</source>
        <translation>{name}: un intervalo por órdenes de magnitud tiene que empezar por encima de 0, no en {low}.</translation>
    </message>
    <message>
        <source>{name}: {value} is no whole number.</source>
        <translation>{name}: {value} no es un número entero.</translation>
    </message>
    <message>
        <source>{name}: “{given}” cannot be read. Examples: 0.001..30 log, 5..60, relu,tanh.</source>
        <translation>{name}: “{given}” no se entiende. Ejemplos: 0.001..30 log, 5..60, relu,tanh.</translation>
    </message>
    <message>
        <source>{name}: “{value}” is there twice.</source>
        <translation>{name}: “{value}” está dos veces.</translation>
    </message>
    <message>
        <source>{name}: there is no value to try.</source>
        <translation>{name}: no hay ningún valor que probar.</translation>
    </message>
    <message>
        <source>{name}: a list has {most} values at most, not {given}.</source>
        <translation>{name}: una lista tiene {most} valores como máximo, no {given}.</translation>
    </message>
    <message>
        <source>{name}: a grid has from 2 to {most} values of a range, not {given}.</source>
        <translation>{name}: una rejilla tiene de 2 a {most} valores de un intervalo, no {given}.</translation>
    </message>
    <message>
        <source>The budget of {budget} gradient evaluations is not enough: one epoch of a trial takes {epoch}, one trial {trial}.</source>
        <translation>El presupuesto de {budget} evaluaciones del gradiente no alcanza: una época de un ensayo necesita {epoch}, un ensayo {trial}.</translation>
    </message>
    <message>
        <source>Ended: it took longer than {seconds} s.</source>
        <translation>Terminado antes de tiempo: tardaba más de {seconds} s.</translation>
    </message>
    <message>
        <source>Ended by hand.</source>
        <translation>Terminado a mano.</translation>
    </message>
    <message>
        <source>The workers end as soon as they are at work: there may be too little memory. What is done is kept.</source>
        <translation>Los procesos acaban en cuanto empiezan a trabajar: puede faltar memoria. Lo hecho se conserva.</translation>
    </message>
    <message>
        <source>There is no parameter “{name}” to search. Known: {known}.</source>
        <translation>No hay ningún parámetro “{name}” que buscar. Conocidos: {known}.</translation>
    </message>
    <message>
        <source>There is no parameter “{name}” to search. Did you mean {near}?</source>
        <translation>No hay ningún parámetro “{name}” que buscar. ¿Se trata de {near}?</translation>
    </message>
    <message>
        <source>{name}: the values from {low} to {high} reach beyond what is allowed: {allowed}.</source>
        <translation>{name}: los valores de {low} a {high} salen de lo permitido: {allowed}.</translation>
    </message>
    <message>
        <source>{name} means nothing here: no {what} of this search has such a parameter.</source>
        <translation>{name} no significa nada aquí: en esta búsqueda, “{what}” no tiene ese parámetro.</translation>
    </message>
    <message>
        <source>There is nothing to search: say at least one parameter, as in --space optimizer.rate.</source>
        <translation>No hay nada que buscar: hace falta al menos un parámetro, como en --space optimizer.rate.</translation>
    </message>
    <message>
        <source>A search has {most} parameters at most.</source>
        <translation>Una búsqueda tiene {most} parámetros como mucho.</translation>
    </message>
    <message>
        <source>No point of this space can be trained. {reason}</source>
        <translation>Ningún punto de este espacio se puede entrenar. {reason}</translation>
    </message>
    <message>
        <source>“{given}” is no value of a parameter. Example: optimizer.rate=0.5</source>
        <translation>“{given}” no es el valor de un parámetro. Ejemplo: optimizer.rate=0.5</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Coordenadas paralelas</translation>
    </message>
    <message>
        <source>go to another axis</source>
        <translation>ir a otro eje</translation>
    </message>
    <message>
        <source>keep the lines that pass higher or lower</source>
        <translation>dejar las líneas que pasan más arriba o más abajo</translation>
    </message>
    <message>
        <source>keep all lines</source>
        <translation>dejar todas las líneas</translation>
    </message>
    <message>
        <source>Drag along an axis to keep the lines that pass there; a click on it keeps all again.</source>
        <translation>Al arrastrar a lo largo de un eje quedan las líneas que pasan por ahí; un clic en él las deja todas otra vez.</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Ensayo</translation>
    </message>
    <message>
        <source>There is no trial yet.</source>
        <translation>Todavía no hay ningún ensayo.</translation>
    </message>
    <message>
        <source>Keep the best {percent} %</source>
        <translation>Dejar el mejor {percent} %</translation>
    </message>
    <message>
        <source>Keep the lines of the best trials alone.</source>
        <translation>Deja solo las líneas de los mejores ensayos.</translation>
    </message>
    <message>
        <source>All lines are kept already.</source>
        <translation>Ya están todas las líneas.</translation>
    </message>
    <message>
        <source>Keep all lines</source>
        <translation>Dejar todas las líneas</translation>
    </message>
    <message>
        <source>Keep all lines again (Home).</source>
        <translation>Deja otra vez todas las líneas (Inicio).</translation>
    </message>
    <message>
        <source>{count} of {all} trials are kept.</source>
        <translation>Quedan {count} de {all} ensayos.</translation>
    </message>
    <message>
        <source>Each trial becomes a line here.</source>
        <translation>Cada ensayo es aquí una línea.</translation>
    </message>
    <message>
        <source>Trial {number}: {values}; {title} {figure}</source>
        <translation>Ensayo {number}: {values}; {title} {figure}</translation>
    </message>
    <message>
        <source>The grid has {cells} cells, and {limit} is the limit: search fewer parameters, or fewer values of them, as in 0.001..30 log 5.</source>
        <translation>La rejilla tiene {cells} celdas y el límite es {limit}: hay que buscar menos parámetros, o menos valores, como en 0.001..30 log 5.</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>estrategia</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Tries what one types, and nothing else.</source>
        <translation>Prueba lo que se escribe y nada más.</translation>
    </message>
    <message>
        <source>Deck A: the first of four ways to choose hyperparameters.</source>
        <translation>Presentación A: la primera de cuatro formas de elegir hiperparámetros.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rejilla</translation>
    </message>
    <message>
        <source>Tries every combination of a few values of each parameter, in order.</source>
        <translation>Prueba por orden todas las combinaciones de unos pocos valores de cada parámetro.</translation>
    </message>
    <message>
        <source>Deck A: a grid of 4 by 4 tries only 4 values of each parameter.</source>
        <translation>Presentación A: una rejilla de 4 por 4 solo prueba 4 valores de cada parámetro.</translation>
    </message>
    <message>
        <source>Values of a range</source>
        <translation>Valores de un intervalo</translation>
    </message>
    <message>
        <source>How many values of each range the grid has, if the range itself does not say it.</source>
        <translation>Cuántos valores de cada intervalo tiene la rejilla, si el propio intervalo no lo dice.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Tries points by chance: every trial tries a new value of each parameter.</source>
        <translation>Prueba puntos al azar: cada ensayo usa un valor nuevo de cada parámetro.</translation>
    </message>
    <message>
        <source>Deck A: sixteen points by chance try sixteen values of each parameter.</source>
        <translation>Presentación A: dieciséis puntos al azar prueban dieciséis valores de cada parámetro.</translation>
    </message>
    <message>
        <source>Bayesian (TPE)</source>
        <translation>Bayesiana (TPE)</translation>
    </message>
    <message>
        <source>Begins by chance and then looks where good points lie closer together than bad ones.</source>
        <translation>Empieza al azar y luego busca donde los puntos buenos abundan más que los malos.</translation>
    </message>
    <message>
        <source>Deck A: Bayesian search learns from the trials that went before.</source>
        <translation>Presentación A: la búsqueda bayesiana aprende de los ensayos anteriores.</translation>
    </message>
    <message>
        <source>Random at first</source>
        <translation>Al azar al principio</translation>
    </message>
    <message>
        <source>How many trials are made by chance before anything can be learnt from them.</source>
        <translation>Cuántos ensayos se hacen al azar antes de que se pueda aprender de ellos.</translation>
    </message>
    <message>
        <source>A search judges by validation examples, and these data have none: change how they are divided.</source>
        <translation>Una búsqueda juzga con ejemplos de validación y estos datos no los tienen: hay que cambiar la división.</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>podado</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergió</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>lost with its worker</source>
        <translation>perdido con su proceso</translation>
    </message>
    <message>
        <source>A search needs an end for its trials: say how many epochs each of them has.</source>
        <translation>Los ensayos de una búsqueda necesitan un final: falta decir cuántas épocas tiene cada uno.</translation>
    </message>
    <message>
        <source>Pruned after epoch {epoch}: by then it was worse than half of the trials.</source>
        <translation>Podado tras la época {epoch}: iba peor que la mitad de los ensayos.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>seed {seed}, epoch {epoch}</source>
        <translation>semilla {seed}, época {epoch}</translation>
    </message>
    <message>
        <source>The number of the trial.</source>
        <translation>El número del ensayo.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Whether it is finished, and if not, what came in between.</source>
        <translation>Si ha terminado, y si no, qué pasó.</translation>
    </message>
    <message>
        <source>The cost of the validation examples in the end, the mean over the seeds.</source>
        <translation>El coste de los ejemplos de validación al final, la media de las semillas.</translation>
    </message>
    <message>
        <source>The score of the validation examples in the end, the mean over the seeds.</source>
        <translation>La puntuación de los ejemplos de validación al final, la media de las semillas.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Estrategia</translation>
    </message>
    <message>
        <source>Who proposed the values.</source>
        <translation>Quién propuso los valores.</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradientes</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>How long it took.</source>
        <translation>Cuánto duró.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why it ended before its time, or was refused.</source>
        <translation>Por qué terminó antes de tiempo o se rechazó.</translation>
    </message>
    <message>
        <source>The value that was tried.</source>
        <translation>El valor que se probó.</translation>
    </message>
    <message>
        <source>A click sorts by it.</source>
        <translation>Un clic ordena por él.</translation>
    </message>
    <message>
        <source>A line for each trial. The best one is green; a click on a heading sorts by it; the menu of a line opens its trial as the project, trains it longer or with other seeds, or opens the test set for it.</source>
        <translation>Una fila por ensayo. El mejor está en verde; un clic en un encabezado ordena por él; el menú de una fila abre su ensayo como proyecto, lo entrena más tiempo o con otras semillas, o abre el conjunto de prueba para él.</translation>
    </message>
    <message>
        <source>Table of the trials</source>
        <translation>Tabla de los ensayos</translation>
    </message>
    <message>
        <source>A line for each trial; a click on a heading sorts by it.</source>
        <translation>Una fila por ensayo; un clic en un encabezado ordena por él.</translation>
    </message>
    <message>
        <source>How the next point is chosen.</source>
        <translation>Cómo se elige el siguiente punto.</translation>
    </message>
    <message>
        <source>Points that are given, by the numbers of their trials; the strategy has the others.</source>
        <translation>Puntos dados, por los números de sus ensayos; los demás los pone la estrategia.</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>What has to be good, on the validation examples: the score (accuracy, R²) or the cost.</source>
        <translation>Qué tiene que ser bueno con los ejemplos de validación: la puntuación (exactitud, R²) o el coste.</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Ensayos</translation>
    </message>
    <message>
        <source>How many points are tried, at most.</source>
        <translation>Cuántos puntos se prueban como mucho.</translation>
    </message>
    <message>
        <source>All trials of this strategy are done: ask for more trials, or choose another strategy.</source>
        <translation>Todos los ensayos de esta estrategia están hechos: se pueden pedir más ensayos o elegir otra estrategia.</translation>
    </message>
    <message>
        <source>There is no trial by hand to train: type its values and press “Add the trial”.</source>
        <translation>No hay ningún ensayo a mano que entrenar: se escriben sus valores y se pulsa “Añadir el ensayo”.</translation>
    </message>
    <message>
        <source>The table is full: a search has {most} trials at most.</source>
        <translation>La tabla está llena: una búsqueda tiene {most} ensayos como mucho.</translation>
    </message>
    <message>
        <source>Epochs of a trial</source>
        <translation>Épocas de un ensayo</translation>
    </message>
    <message>
        <source>How many epochs each trial is trained, whatever ends the present run.</source>
        <translation>Cuántas épocas se entrena cada ensayo, termine como termine la ejecución actual.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Presupuesto</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>A la vez</translation>
    </message>
    <message>
        <source>How many trials are trained at the same time, each in a process of its own.</source>
        <translation>Cuántos ensayos se entrenan al mismo tiempo, cada uno en un proceso propio.</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>ensayos</translation>
    </message>
    <message>
        <source>cores − 1</source>
        <translation>núcleos − 1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clúster</translation>
    </message>
    <message>
        <source>The best validation figure so far over the gradients that were computed, for each strategy: who is higher (or lower, for a cost) with the same budget, is better. The band holds the seeds of that trial.</source>
        <translation>El mejor resultado de validación hasta el momento frente a los gradientes calculados, por estrategia: con el mismo presupuesto es mejor la que está más arriba (o más abajo, si es un coste). La banda abarca las semillas de ese ensayo.</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Lo mejor hasta ahora</translation>
    </message>
    <message>
        <source>gradient evaluations</source>
        <translation>evaluaciones del gradiente</translation>
    </message>
    <message>
        <source>The best figure so far appears here once a trial is finished.</source>
        <translation>El mejor resultado aparece aquí en cuanto termina un ensayo.</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>Seeds per point</source>
        <translation>Semillas por punto</translation>
    </message>
    <message>
        <source>With how many seeds each point is trained; their mean counts.</source>
        <translation>Con cuántas semillas se entrena cada punto; cuenta la media.</translation>
    </message>
    <message>
        <source>Seed of the search</source>
        <translation>Semilla de la búsqueda</translation>
    </message>
    <message>
        <source>Chooses the points: the same number gives the same search.</source>
        <translation>Elige los puntos: el mismo número da la misma búsqueda.</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Podar</translation>
    </message>
    <message>
        <source>Ends a trial that after an epoch is worse than half of the finished ones were then.</source>
        <translation>Termina un ensayo que tras una época va peor que la mitad de los terminados en ese momento.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>How long one trial may take; then it is ended.</source>
        <translation>Cuánto puede tardar un ensayo; después se corta.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>A trial whose values one chooses oneself; it stands in the table beside those of the strategies.</source>
        <translation>Un ensayo con valores elegidos a mano; está en la tabla junto a los de las estrategias.</translation>
    </message>
    <message>
        <source>Add the trial</source>
        <translation>Añadir el ensayo</translation>
    </message>
    <message>
        <source>Train these values as a trial of its own.</source>
        <translation>Entrena estos valores como un ensayo más.</translation>
    </message>
    <message>
        <source>Add the kept runs</source>
        <translation>Añadir las ejecuciones conservadas</translation>
    </message>
    <message>
        <source>Train the values of each run that was kept for comparison as a trial of its own.</source>
        <translation>Entrena los valores de cada ejecución conservada para comparar como un ensayo más.</translation>
    </message>
    <message>
        <source>By hand: {name}</source>
        <translation>A mano: {name}</translation>
    </message>
    <message>
        <source>The value of the trial by hand.</source>
        <translation>El valor del ensayo a mano.</translation>
    </message>
    <message>
        <source>Fitted surface</source>
        <translation>Superficie ajustada</translation>
    </message>
    <message>
        <source>Point at a dot to read its trial; the menu chooses the two parameters.</source>
        <translation>Al señalar un punto se lee su ensayo; el menú elige los dos parámetros.</translation>
    </message>
    <message>
        <source>It is the other axis already.</source>
        <translation>Ya es el otro eje.</translation>
    </message>
    <message>
        <source>Lay the surface over this parameter.</source>
        <translation>Pone la superficie sobre este parámetro.</translation>
    </message>
    <message>
        <source>With two parameters or more, a fitted surface appears here.</source>
        <translation>Con dos parámetros o más aparece aquí una superficie ajustada.</translation>
    </message>
    <message>
        <source>After {count} finished trials that differ, a surface over two parameters appears here.</source>
        <translation>Tras {count} ensayos terminados y distintos aparece aquí una superficie sobre dos parámetros.</translation>
    </message>
    <message>
        <source>Trial {number}: {figure}</source>
        <translation>Ensayo {number}: {figure}</translation>
    </message>
    <message>
        <source>No trial was begun: what is left of the budget is not enough for another one.</source>
        <translation>No se empezó ningún ensayo: lo que queda del presupuesto no alcanza para otro.</translation>
    </message>
    <message>
        <source>New search</source>
        <translation>Nueva búsqueda</translation>
    </message>
    <message>
        <source>Trial by hand</source>
        <translation>Ensayo a mano</translation>
    </message>
    <message>
        <source>Clear the trials</source>
        <translation>Borrar los ensayos</translation>
    </message>
    <message>
        <source>Which parameters are searched, and between which values: ticked ones are tried, all others stay.</source>
        <translation>Qué parámetros se buscan y entre qué valores: los marcados se prueban, los demás quedan como están.</translation>
    </message>
    <message>
        <source>Search this parameter.</source>
        <translation>Buscar este parámetro.</translation>
    </message>
    <message>
        <source>Try this one as well.</source>
        <translation>Probar también este.</translation>
    </message>
    <message>
        <source>{name}, from</source>
        <translation>{name}, desde</translation>
    </message>
    <message>
        <source>{name}, to</source>
        <translation>{name}, hasta</translation>
    </message>
    <message>
        <source>Each order of magnitude is tried as often as the others.</source>
        <translation>Cada orden de magnitud se prueba tan a menudo como los demás.</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>lineal</translation>
    </message>
    <message>
        <source>Each number is as likely as the others.</source>
        <translation>Cada número es tan probable como los demás.</translation>
    </message>
    <message>
        <source>{name}, spread</source>
        <translation>{name}, reparto</translation>
    </message>
    <message>
        <source>How the values lie between the two ends.</source>
        <translation>Cómo se reparten los valores entre los dos extremos.</translation>
    </message>
    <message>
        <source>Try hyperparameters by hand, by grid, by chance or by Bayesian search, and compare.</source>
        <translation>Probar hiperparámetros a mano, por rejilla, al azar o por búsqueda bayesiana, y compararlos.</translation>
    </message>
    <message>
        <source>Each trial trains the present network with other hyperparameters and is judged by the validation examples alone (deck A: manual, grid, random and Bayesian search). The trials stay with the project.</source>
        <translation>Cada ensayo entrena la red actual con otros hiperparámetros y se juzga solo por los ejemplos de validación (presentación A: búsqueda manual, por rejilla, al azar y bayesiana). Los ensayos se guardan con el proyecto.</translation>
    </message>
    <message>
        <source>&amp;Pause search</source>
        <translation>&amp;Pausar la búsqueda</translation>
    </message>
    <message>
        <source>Begin with the trials, or go on with them.</source>
        <translation>Empieza con los ensayos, o continúa con ellos.</translation>
    </message>
    <message>
        <source>Begin no further trial; those under way come to their end.</source>
        <translation>No empieza ningún ensayo más; los que están en marcha llegan a su fin.</translation>
    </message>
    <message>
        <source>Search: {name}</source>
        <translation>Buscar: {name}</translation>
    </message>
    <message>
        <source>Values tried</source>
        <translation>Valores probados</translation>
    </message>
    <message>
        <source>Point at a dot to read its trial; a click chooses it in the table.</source>
        <translation>Al señalar un punto se lee su ensayo; un clic lo elige en la tabla.</translation>
    </message>
    <message>
        <source>{name}: {values} values in {trials} trials</source>
        <translation>{name}: {values} valores en {trials} ensayos</translation>
    </message>
    <message>
        <source>{name}: {values} values</source>
        <translation>{name}: {values} valores</translation>
    </message>
    <message>
        <source>The values that were tried appear here.</source>
        <translation>Aquí aparecen los valores probados.</translation>
    </message>
    <message>
        <source>--jobs is for this machine: a cluster has as many workers as it has.</source>
        <translation>--jobs es para esta máquina: un clúster tiene los trabajadores que tiene.</translation>
    </message>
    <message>
        <source>--tls-ca, --tls-cert and --tls-key go together.</source>
        <translation>--tls-ca, --tls-cert y --tls-key van juntos.</translation>
    </message>
    <message>
        <source>Every trial that has ended is kept in the file of --out at once; --resume goes on from there. Exit code: 0 done, 1 no trial was finished, the trials could not be kept or the workers have gone, 2 the arguments cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of another signal.</source>
        <translation>Cada ensayo que acaba se guarda al momento en el archivo de --out; --resume sigue desde ahí. Código de salida: 0 hecho, 1 ningún ensayo se terminó, no se pudieron guardar o los trabajadores han desaparecido, 2 los argumentos no sirven, 130 interrumpido con Ctrl-C, 128 más el número de otra señal.</translation>
    </message>
    <message>
        <source>The certificate of the authority, for tls://.</source>
        <translation>El certificado de la autoridad, para tls://.</translation>
    </message>
    <message>
        <source>Your own certificate, for tls://.</source>
        <translation>El certificado propio, para tls://.</translation>
    </message>
    <message>
        <source>The key of your own certificate, for tls://.</source>
        <translation>La clave del certificado propio, para tls://.</translation>
    </message>
    <message>
        <source>Clusters need one more library: python -m pip install “nnplayground[cluster]”.</source>
        <translation>Para un clúster hace falta otra biblioteca: python -m pip install “nnplayground[cluster]”.</translation>
    </message>
    <message>
        <source>“{address}” is no address of a scheduler. Examples: tcp://10.0.0.5:8786, tls://10.0.0.5:8786.</source>
        <translation>“{address}” no es la dirección de un planificador. Ejemplos: tcp://10.0.0.5:8786, tls://10.0.0.5:8786.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Start one there, or check the address.</source>
        <translation>Ningún planificador de Dask responde en {address}. Hay que iniciar uno allí o revisar la dirección.</translation>
    </message>
    <message>
        <source>tls:// needs certificates: say --tls-ca, --tls-cert and --tls-key.</source>
        <translation>tls:// necesita certificados: --tls-ca, --tls-cert y --tls-key.</translation>
    </message>
    <message>
        <source>The scheduler at {address} could not be reached with these certificates: {reason}.</source>
        <translation>Con estos certificados no se ha podido llegar al planificador de {address}: {reason}.</translation>
    </message>
    <message>
        <source>The scheduler at {address} has no workers: start some with “dask worker”.</source>
        <translation>El planificador de {address} no tiene trabajadores: se inician con “dask worker”.</translation>
    </message>
    <message>
        <source>The worker {worker} runs Python {theirs}, and this is {ours}: both need the same minor version.</source>
        <translation>El trabajador {worker} usa Python {theirs} y aquí es {ours}: hace falta la misma versión menor.</translation>
    </message>
    <message>
        <source>The worker {worker} has no nnplayground: install version {ours} there.</source>
        <translation>El trabajador {worker} no tiene nnplayground: hay que instalar allí la versión {ours}.</translation>
    </message>
    <message>
        <source>The worker {worker} has nnplayground {theirs}, and this is {ours}: install the same version.</source>
        <translation>El trabajador {worker} tiene nnplayground {theirs} y aquí es {ours}: hay que instalar la misma versión.</translation>
    </message>
    <message>
        <source>The scheduler at {address} is gone. What is done is kept; go on when it is back, or without it.</source>
        <translation>El planificador de {address} ya no está. Lo hecho se conserva; se puede seguir cuando vuelva, o sin él.</translation>
    </message>
    <message>
        <source>The cluster has had no workers for {seconds} s. What is done is kept; go on when there are some.</source>
        <translation>El clúster lleva {seconds} s sin trabajadores. Lo hecho se conserva; se puede seguir cuando los haya.</translation>
    </message>
    <message>
        <source>Train a map of networks over two hyperparameters at once, and print what each cell reaches.</source>
        <translation>Entrenar a la vez un mapa de redes sobre dos hiperparámetros y escribir qué alcanza cada celda.</translation>
    </message>
    <message>
        <source>Train all cells, epoch by epoch if you like, begin anew, zoom out, and take a cell as your project.</source>
        <translation>Entrenar todas las celdas, época a época si se quiere, empezar de nuevo, alejar, y tomar una celda como proyecto.</translation>
    </message>
    <message>
        <source>Training the map</source>
        <translation>El entrenamiento del mapa</translation>
    </message>
    <message>
        <source>Train the networks of all cells until paused (space bar).</source>
        <translation>Entrena las redes de todas las celdas hasta que se pausa (barra espaciadora).</translation>
    </message>
    <message>
        <source>One epoch</source>
        <translation>Una época</translation>
    </message>
    <message>
        <source>Train every network for one epoch.</source>
        <translation>Entrena cada red durante una época.</translation>
    </message>
    <message>
        <source>Put all networks back to their starting weights.</source>
        <translation>Devuelve todas las redes a sus pesos iniciales.</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Go back to the map of which this one is a part (−).</source>
        <translation>Vuelve al mapa del que este es una parte (−).</translation>
    </message>
    <message>
        <source>Make the network of the chosen cell the project, as it is now (Enter).</source>
        <translation>Hace de la red de la celda elegida el proyecto, tal como está ahora (Intro).</translation>
    </message>
    <message>
        <source>How far the networks are, and how fast they learn.</source>
        <translation>Hasta dónde han llegado las redes y lo rápido que aprenden.</translation>
    </message>
    <message>
        <source>Let all networks stand still (space bar).</source>
        <translation>Detiene todas las redes (barra espaciadora).</translation>
    </message>
    <message>
        <source>{epoch}; each cell learns {speed} mini-batches/s</source>
        <translation>{epoch}; cada celda aprende {speed} mini-batches/s</translation>
    </message>
    <message>
        <source>{epoch}; all cells have diverged: zoom out, or choose smaller values</source>
        <translation>{epoch}; todas las celdas han divergido: conviene alejar o elegir valores menores</translation>
    </message>
    <message>
        <source>Draw what each network answers over the plane of the data.</source>
        <translation>Dibuja lo que responde cada red en el plano de los datos.</translation>
    </message>
    <message>
        <source>Draw the validation cost of each network over its epochs.</source>
        <translation>Dibuja el coste de validación de cada red a lo largo de sus épocas.</translation>
    </message>
    <message>
        <source>Score as a number</source>
        <translation>Puntuación en cifras</translation>
    </message>
    <message>
        <source>Write the score of each network.</source>
        <translation>Escribe la puntuación de cada red.</translation>
    </message>
    <message>
        <source>The smallest value on this axis.</source>
        <translation>El valor menor de este eje.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>The largest value on this axis.</source>
        <translation>El valor mayor de este eje.</translation>
    </message>
    <message>
        <source>How many values lie on this axis, the smallest and the largest among them.</source>
        <translation>Cuántos valores hay en este eje, incluidos el menor y el mayor.</translation>
    </message>
    <message>
        <source>Which hyperparameter lies on this axis.</source>
        <translation>Qué hiperparámetro está en este eje.</translation>
    </message>
    <message>
        <source>In each cell</source>
        <translation>En cada celda</translation>
    </message>
    <message>
        <source>What is drawn in each cell; its frame has the colour of its score.</source>
        <translation>Qué se dibuja en cada celda; su marco tiene el color de su puntuación.</translation>
    </message>
    <message>
        <source>A network trains in each cell. All that is not on an axis is as in the Playground.</source>
        <translation>En cada celda se entrena una red. Todo lo que no está en un eje es como en el Taller.</translation>
    </message>
    <message>
        <source>These data have no plane of two inputs.</source>
        <translation>Estos datos no tienen un plano de dos entradas.</translation>
    </message>
    <message>
        <source>Seeds of the map</source>
        <translation>Semillas del mapa</translation>
    </message>
    <message>
        <source>Live map</source>
        <translation>Mapa vivo</translation>
    </message>
    <message>
        <source>go to another cell</source>
        <translation>ir a otra celda</translation>
    </message>
    <message>
        <source>make the network of the cell the project</source>
        <translation>hacer de la red de la celda el proyecto</translation>
    </message>
    <message>
        <source>frame a part of the map</source>
        <translation>enmarcar una parte del mapa</translation>
    </message>
    <message>
        <source>zoom into the framed part, and out again</source>
        <translation>acercar la parte enmarcada, y alejar de nuevo</translation>
    </message>
    <message>
        <source>drop the frame</source>
        <translation>quitar el marco</translation>
    </message>
    <message>
        <source>Click a cell to make its network the project; drag over cells to zoom into them.</source>
        <translation>Un clic en una celda hace de su red el proyecto; arrastrar sobre varias celdas las acerca.</translation>
    </message>
    <message>
        <source>validation cost</source>
        <translation>coste de validación</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>imposible</translation>
    </message>
    <message>
        <source>All cells have diverged: choose smaller learning rates or starting weights.</source>
        <translation>Todas las celdas han divergido: convienen tasas de aprendizaje o pesos iniciales menores.</translation>
    </message>
    <message>
        <source>Cells that have diverged: {count} of {cells}; they are left empty.</source>
        <translation>Celdas que han divergido: {count} de {cells}; quedan vacías.</translation>
    </message>
    <message>
        <source>Cells that cannot be trained: {count} of {cells}; they are left empty. {reason}</source>
        <translation>Celdas que no se pueden entrenar: {count} de {cells}; quedan vacías. {reason}</translation>
    </message>
    <message>
        <source>Interrupted after {epochs} epochs: the map is printed as it was then.</source>
        <translation>Interrumpido tras {epochs} épocas: se escribe el mapa tal como estaba.</translation>
    </message>
    <message>
        <source>{networks} networks, epoch {epochs}</source>
        <translation>{networks} redes, época {epochs}</translation>
    </message>
    <message>
        <source>Train a network for every pair of values of two hyperparameters, all at once, and print the grid of what they reach on the validation part. Example: --x &apos;optimizer.rate=0.001..10 log 8&apos; --y l2 --epochs 30</source>
        <translation>Entrena una red por cada par de valores de dos hiperparámetros, todas a la vez, y escribe la rejilla de lo que alcanzan con la parte de validación. Ejemplo: --x &apos;optimizer.rate=0.001..10 log 8&apos; --y l2 --epochs 30</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 2 the arguments cannot be used, 130 interrupted with Ctrl-C, 128 plus the number of another signal: what is done is printed.</source>
        <translation>Código de salida: 0 hecho, 2 los argumentos no se pueden usar, 130 interrumpido con Ctrl-C, 128 más el número de otra señal: se escribe lo hecho.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>A parameter, and its values: from..to, log or linear, how many; or values with commas.</source>
        <translation>Un parámetro y sus valores: desde..hasta, log o linear, cuántos; o valores separados por comas.</translation>
    </message>
    <message>
        <source>{what} Usual: {usual}.</source>
        <translation>{what} Lo habitual: {usual}.</translation>
    </message>
    <message>
        <source>Print one JSON object with all figures instead of a table (CSV).</source>
        <translation>Escribe un objeto JSON con todas las cifras en lugar de una tabla (CSV).</translation>
    </message>
    <message>
        <source>{score} on the validation part</source>
        <translation>{score} en la parte de validación</translation>
    </message>
    <message>
        <source>{score} on the training part</source>
        <translation>{score} en la parte de entrenamiento</translation>
    </message>
    <message>
        <source>training cost {value}</source>
        <translation>coste de entrenamiento {value}</translation>
    </message>
    <message>
        <source>training {metric} {value}</source>
        <translation>{metric} de entrenamiento {value}</translation>
    </message>
    <message>
        <source>validation cost {value}</source>
        <translation>coste de validación {value}</translation>
    </message>
    <message>
        <source>validation {metric} {value}</source>
        <translation>{metric} de validación {value}</translation>
    </message>
    <message>
        <source>Answers of the cell</source>
        <translation>Respuestas de la celda</translation>
    </message>
    <message>
        <source>What the network of this cell answers over the plane of the data.</source>
        <translation>Lo que responde la red de esta celda en el plano de los datos.</translation>
    </message>
    <message>
        <source>Score of the cell</source>
        <translation>Puntuación de la celda</translation>
    </message>
    <message>
        <source>Cost of the cell</source>
        <translation>Coste de la celda</translation>
    </message>
    <message>
        <source>The cell that is pointed at, or that the arrow keys have reached.</source>
        <translation>La celda a la que se señala, o a la que se ha llegado con las flechas.</translation>
    </message>
    <message>
        <source>The newest figures of the cell; of several seeds they are means.</source>
        <translation>Las últimas cifras de la celda; con varias semillas son medias.</translation>
    </message>
    <message>
        <source>What the cell&apos;s network answers, in the colours of the Playground.</source>
        <translation>Lo que responde la red de la celda, con los colores del Taller.</translation>
    </message>
    <message>
        <source>Training and validation of the cell&apos;s first network, epoch by epoch.</source>
        <translation>Entrenamiento y validación de la primera red de la celda, época a época.</translation>
    </message>
    <message>
        <source>epoch {epoch}, {steps} mini-batches</source>
        <translation>época {epoch}, {steps} mini-batches</translation>
    </message>
    <message>
        <source>Diverged: its cost is no finite number any more.</source>
        <translation>Ha divergido: su coste ya no es un número finito.</translation>
    </message>
    <message>
        <source>Diverged: {count} of {seeds} networks.</source>
        <translation>Han divergido {count} de {seeds} redes.</translation>
    </message>
    <message>
        <source>Each cell is a network of its own, trained with the values at the axes: its answers, framed by its score. Point at a cell to see it at large at the right.</source>
        <translation>Cada celda es una red propia, entrenada con los valores de los ejes: sus respuestas, con su puntuación como marco. Señalar una celda la muestra ampliada a la derecha.</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Celda</translation>
    </message>
    <message>
        <source>Open a cell of the map</source>
        <translation>Abrir una celda del mapa</translation>
    </message>
    <message>
        <source>This network is the project now, as it was trained here: {cell}. Undo goes back.</source>
        <translation>Esta red es ahora el proyecto, tal como se entrenó aquí: {cell}. Deshacer vuelve atrás.</translation>
    </message>
    <message>
        <source>A lesson: read it, answer its question, let it be shown, and try what it proposes.</source>
        <translation>Una lección: se lee, se responde su pregunta, se muestra y se prueba lo que propone.</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Some controls are kept away in this lesson.</source>
        <translation>En esta lección algunos controles quedan apartados.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Recuperarlos</translation>
    </message>
    <message>
        <source>Show and free all controls of the program.</source>
        <translation>Mostrar y liberar todos los controles del programa.</translation>
    </message>
    <message>
        <source>Lesson before</source>
        <translation>Lección anterior</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Lección siguiente</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} de {count}</translation>
    </message>
    <message>
        <source>This is the first lesson of the course.</source>
        <translation>Esta es la primera lección del curso.</translation>
    </message>
    <message>
        <source>This is the last lesson of the course.</source>
        <translation>Esta es la última lección del curso.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Mostrarlo otra vez</translation>
    </message>
    <message>
        <source>Show it anyway</source>
        <translation>Mostrarlo de todos modos</translation>
    </message>
    <message>
        <source>Bring the program into the state that this lesson is about. It can be undone.</source>
        <translation>Poner el programa en el estado del que trata esta lección. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Better answer first: who predicts before seeing learns more.</source>
        <translation>Mejor responder antes: quien predice antes de ver aprende más.</translation>
    </message>
    <message>
        <source>It is being prepared…</source>
        <translation>Se está preparando…</translation>
    </message>
    <message>
        <source>Its network is being trained: {done} are done.</source>
        <translation>Su red se está entrenando: va el {done}.</translation>
    </message>
    <message>
        <source>Slide {number}</source>
        <translation>Diapositiva {number}</translation>
    </message>
    <message>
        <source>Slides {first}–{last}</source>
        <translation>Diapositivas {first}–{last}</translation>
    </message>
    <message>
        <source>Slides {numbers}</source>
        <translation>Diapositivas {numbers}</translation>
    </message>
    <message>
        <source>The networks are being made ready.</source>
        <translation>Se están preparando las redes.</translation>
    </message>
    <message>
        <source>There is not enough free memory for this map: take fewer cells or smaller layers.</source>
        <translation>No hay bastante memoria libre para este mapa: convienen menos celdas o capas menores.</translation>
    </message>
    <message>
        <source>See what hyperparameters do, and find good ones.</source>
        <translation>Ver qué hacen los hiperparámetros y encontrar buenos valores.</translation>
    </message>
    <message>
        <source>Hyperparameters are what training does not find by itself: deck A&apos;s last question is how to choose them.</source>
        <translation>Los hiperparámetros son lo que el entrenamiento no encuentra por sí mismo: la última pregunta de la presentación A es cómo elegirlos.</translation>
    </message>
    <message>
        <source>Train a network for every pair of values of two hyperparameters, all at once.</source>
        <translation>Entrenar a la vez una red por cada par de valores de dos hiperparámetros.</translation>
    </message>
    <message>
        <source>Two hyperparameters on two axes, and in each cell a network that trains with these values: where learning is slow, good, or diverges becomes a region that one sees. All else is as in the Playground.</source>
        <translation>Dos hiperparámetros en dos ejes y, en cada celda, una red que se entrena con esos valores: dónde el aprendizaje es lento, bueno o diverge se ve como regiones. Lo demás es como en el Taller.</translation>
    </message>
    <message>
        <source>&amp;Train the map</source>
        <translation>&amp;Entrenar el mapa</translation>
    </message>
    <message>
        <source>&amp;Pause the map</source>
        <translation>&amp;Pausar el mapa</translation>
    </message>
    <message>
        <source>Train the networks of all cells until paused.</source>
        <translation>Entrenar las redes de todas las celdas hasta pausar.</translation>
    </message>
    <message>
        <source>Se&amp;arch</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Zoom into the map</source>
        <translation>Acercar el mapa</translation>
    </message>
    <message>
        <source>Zoom out of the map</source>
        <translation>Alejar el mapa</translation>
    </message>
    <message>
        <source>Both axes of the map are “{name}”: choose two different parameters.</source>
        <translation>Los dos ejes del mapa son “{name}”: hay que elegir dos parámetros distintos.</translation>
    </message>
    <message>
        <source>This map would have {cells} cells; {most} is the limit. Take fewer values on each axis.</source>
        <translation>Este mapa tendría {cells} celdas y el límite es {most}. Hay que tomar menos valores en cada eje.</translation>
    </message>
    <message>
        <source>This map would train {networks} networks, {seeds} in each of {cells} cells; {most} is the limit. Take fewer values or seeds.</source>
        <translation>Este mapa entrenaría {networks} redes, {seeds} en cada una de {cells} celdas, y el límite es {most}. Hay que tomar menos valores o semillas.</translation>
    </message>
    <message>
        <source>No cell of this map can be trained. {reason}</source>
        <translation>Ninguna celda de este mapa se puede entrenar. {reason}</translation>
    </message>
    <message>
        <source>Seeds per cell</source>
        <translation>Semillas por celda</translation>
    </message>
    <message>
        <source>How many networks each cell trains, from different starting weights; the figures are means.</source>
        <translation>Cuántas redes entrena cada celda, con pesos iniciales distintos; las cifras son medias.</translation>
    </message>
    <message>
        <source>Score over the epochs</source>
        <translation>Puntuación a lo largo de las épocas</translation>
    </message>
    <message>
        <source>choose the trial before or after</source>
        <translation>elegir el ensayo anterior o el siguiente</translation>
    </message>
    <message>
        <source>choose the first or the last trial</source>
        <translation>elegir el primer ensayo o el último</translation>
    </message>
    <message>
        <source>The notes and names would take {size} MB of the file, and {limit} MB is the limit: shorten the notes.</source>
        <translation>Las notas y los nombres ocuparían {size} MB del archivo y el límite es {limit} MB: hay que acortar las notas.</translation>
    </message>
    <message>
        <source>t-SNE arranges {count} images so that neighbours come together: watch.</source>
        <translation>t-SNE ordena {count} imágenes para que las vecinas queden juntas: se ve en el mapa.</translation>
    </message>
    <message>
        <source>The map is being worked out…</source>
        <translation>Se está calculando el mapa…</translation>
    </message>
    <message>
        <source>t-SNE: distances between groups mean little. It places no new image: the ring stands amid its five nearest, joined by lines.</source>
        <translation>t-SNE: las distancias entre grupos dicen poco. No coloca imágenes nuevas: el anillo está en medio de sus cinco vecinas, unido por líneas.</translation>
    </message>
    <message>
        <source>Principal components: the axes hold {first} and {second} of the variance. The ring is projected alike.</source>
        <translation>Componentes principales: los ejes contienen el {first} y el {second} de la varianza. El anillo se proyecta igual.</translation>
    </message>
    <message>
        <source>How wide pen and eraser are on the sheet; the network gets every stroke as wide as MNIST&apos;s.</source>
        <translation>Ancho del lápiz y de la goma en la hoja; la red recibe cada trazo con el ancho de los de MNIST.</translation>
    </message>
    <message>
        <source>The column “{column}” holds few whole numbers, which are taken for classes: say --data table_values to learn them as quantities.</source>
        <translation>La columna “{column}” tiene pocos números enteros distintos, que se toman por clases: con --data table_values se aprenden como cantidades.</translation>
    </message>
    <message>
        <source>Left out, as they are free text or empty: {columns}.</source>
        <translation>Se dejan fuera, por ser texto libre o estar vacías: {columns}.</translation>
    </message>
    <message>
        <source>Rows with missing cells, left out: {count} of {total}.</source>
        <translation>Filas con celdas vacías, dejadas fuera: {count} de {total}.</translation>
    </message>
    <message>
        <source>Column “{column}” has missing cells ({count}): say --data.{field} {choices}.</source>
        <translation>Faltan celdas en la columna “{column}” ({count}): hay que decir --data.{field} {choices}.</translation>
    </message>
    <message>
        <source>Predict the rows of a table with a trained network.</source>
        <translation>Predecir las filas de una tabla con una red entrenada.</translation>
    </message>
    <message>
        <source>A project to open (*.nnplay), a table or folder of images to look at, or a link to a page (nnplay:LAB/PAGE).</source>
        <translation>Un proyecto que se abre (*.nnplay), una tabla o una carpeta de imágenes que se mira antes de usarla, o un enlace a una página (nnplay:LAB/PAGE).</translation>
    </message>
    <message>
        <source>Learn from the rows of the table in this file, as --data table --data.file FILE: --data.target names the column that is predicted, --data.unused those that are left out, --data.categories and --data.numbers what is read otherwise than it looks; --data.missing_numbers and so on say what becomes of gaps.</source>
        <translation>Aprender de las filas de la tabla de este archivo, como --data table --data.file ARCHIVO: --data.target nombra la columna que se predice, --data.unused las que se dejan fuera, --data.categories y --data.numbers lo que se lee de otro modo que lo que parece; --data.missing_numbers y similares dicen qué se hace con las celdas que faltan.</translation>
    </message>
    <message>
        <source>predicted {name}</source>
        <translation>{name} (predicción)</translation>
    </message>
    <message>
        <source>probability of {name}</source>
        <translation>probabilidad de {name}</translation>
    </message>
    <message>
        <source>share of {name}</source>
        <translation>parte de {name}</translation>
    </message>
    <message>
        <source>Draw one digit, large or small, by any brush: before the network reads it, it is centred, scaled and drawn as wide as MNIST&apos;s. Ink is 1, paper 0. Arrow keys move the pen, with Shift they draw.</source>
        <translation>Dibujar un dígito, grande o pequeño, con cualquier pincel: antes de que la red lo lea, se centra, se escala y se traza con el ancho de los de MNIST. La tinta es 1, el papel 0. Las flechas mueven el lápiz, con Mayús dibujan.</translation>
    </message>
    <message>
        <source>Each line is a trial, each upright axis a parameter, the last one what came of it; the better a trial, the stronger its line; one with dashes and a cross has no result. Drag along an axis to keep only the lines that pass there.</source>
        <translation>Cada línea es un ensayo, cada eje vertical un parámetro y el último, el resultado; cuanto mejor el ensayo, más intensa su línea; una discontinua con una cruz no tiene resultado. Al arrastrar a lo largo de un eje quedan solo las líneas que pasan por ahí.</translation>
    </message>
    <message>
        <source>There is nothing to search: tick at least one parameter under “Space”.</source>
        <translation>No hay nada que buscar: hay que marcar al menos un parámetro en “Espacio”.</translation>
    </message>
    <message>
        <source>A smooth surface through all trials, over two parameters: the stronger the colour, the better; of the other parameters it is the mean. Each dot is a trial, a cross one without a result. The menu chooses other parameters.</source>
        <translation>Una superficie suave por todos los ensayos, sobre dos parámetros: cuanto más intenso el color, mejor; de los demás parámetros es la media. Cada punto es un ensayo; una cruz, uno sin resultado. El menú elige otros parámetros.</translation>
    </message>
    <message>
        <source>Which values of each parameter were tried, and what came of them. A grid of 4 by 4 tries only 4 values of each; 16 random points try 16 (Bergstra and Bengio, 2012). A cross is a trial without a result.</source>
        <translation>Qué valores de cada parámetro se probaron y qué resultó. Una rejilla de 4 por 4 prueba solo 4 valores de cada uno; 16 puntos al azar prueban 16 (Bergstra y Bengio, 2012). Una cruz es un ensayo sin resultado.</translation>
    </message>
    <message>
        <source>The networks are judged before they train; with many examples this takes some seconds.</source>
        <translation>Las redes se evalúan antes de entrenar; con muchos ejemplos tarda unos segundos.</translation>
    </message>
    <message>
        <source>Say which network and which table: nnplayground predict NETWORK TABLE --out FILE.</source>
        <translation>Hay que decir qué red y qué tabla: nnplayground predict RED TABLA --out ARCHIVO.</translation>
    </message>
    <message>
        <source>The network of “{name}” has not been trained yet: train it first.</source>
        <translation>La red de “{name}” aún no se ha entrenado: hay que entrenarla antes.</translation>
    </message>
    <message>
        <source>How a table of pixels is written is always found out; what is said of it is passed over.</source>
        <translation>Cómo está escrita una tabla de píxeles se averigua siempre; lo que se indique no se tiene en cuenta.</translation>
    </message>
    <message>
        <source>“{name}” is the table itself: write the predictions to another file.</source>
        <translation>“{name}” es la propia tabla: escribir las predicciones en otro archivo.</translation>
    </message>
    <message>
        <source>{answered} of {rows} rows have a prediction: {file}.</source>
        <translation>Filas con predicción: {answered} de {rows}. Archivo: {file}.</translation>
    </message>
    <message>
        <source>Predict the rows of a table with a trained network. The table needs the columns that the network learnt from, by name and in any order; what is to be predicted may be lacking. Its own columns are written with the predictions behind them: the class with its probabilities, or the quantities in their units. A network of images takes a table of pixels, with a label or without; its pixels are not written again.</source>
        <translation>Predecir las filas de una tabla con una red entrenada. La tabla necesita las columnas de las que aprendió la red, por su nombre y en cualquier orden; puede faltar lo que se va a predecir. Se escriben sus propias columnas y detrás las predicciones: la clase con sus probabilidades, o las cantidades en sus unidades. Una red de imágenes toma una tabla de píxeles, con etiqueta o sin ella; sus píxeles no se vuelven a escribir.</translation>
    </message>
    <message>
        <source>A row that cannot be predicted keeps its place, with empty cells, and its line is named. Exit code: 0 done, 1 the file could not be written, 2 the arguments or a file cannot be used.</source>
        <translation>Una fila que no se puede predecir conserva su lugar, con celdas vacías, y se dice su línea. Código de salida: 0 hecho, 1 no se pudo escribir el archivo, 2 los argumentos o un archivo no se pueden usar.</translation>
    </message>
    <message>
        <source>A network kept by “nnplayground train --out”, or a project (*.nnplay).</source>
        <translation>Una red guardada con “nnplayground train --out”, o un proyecto (*.nnplay).</translation>
    </message>
    <message>
        <source>A table without the answers, as a file.</source>
        <translation>Un archivo con una tabla sin las respuestas.</translation>
    </message>
    <message>
        <source>Write the table with its predictions there (CSV), else here.</source>
        <translation>Escribir ahí la tabla con sus predicciones (CSV); si no, aquí.</translation>
    </message>
    <message>
        <source>{purpose} Found out if not said.</source>
        <translation>{purpose} Se averigua si no se dice.</translation>
    </message>
    <message>
        <source>This network has not learnt from the columns of a table: it cannot predict one.</source>
        <translation>Esta red no ha aprendido de las columnas de una tabla: no puede predecir ninguna.</translation>
    </message>
    <message>
        <source>The table lacks the column “{column}”, from which the network learnt. It has: {known}.</source>
        <translation>A la tabla le falta la columna “{column}”, de la que aprendió la red. Tiene: {known}.</translation>
    </message>
    <message>
        <source>The table lacks {count} columns, from which the network learnt: {columns}. It has: {known}.</source>
        <translation>A la tabla le faltan {count} columnas de las que aprendió la red: {columns}. Tiene: {known}.</translation>
    </message>
    <message>
        <source>The table has the column “{column}” more than once, in other letters: rename one.</source>
        <translation>La tabla tiene la columna “{column}” más de una vez, con otras letras: hay que cambiar un nombre.</translation>
    </message>
    <message>
        <source>The table has no names of columns and {found} columns where {wanted} belong: write the names in its first line.</source>
        <translation>La tabla no tiene nombres de columnas y tiene {found} columnas donde corresponden {wanted}: hay que escribir los nombres en su primera línea.</translation>
    </message>
    <message>
        <source>The table has no names of columns: they are taken in the order of those that were learnt.</source>
        <translation>La tabla no tiene nombres de columnas: se toman en el orden de las que se aprendieron.</translation>
    </message>
    <message>
        <source>Not used: {columns}.</source>
        <translation>No se usan: {columns}.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, “{cell}” in column “{column}” was not learnt. Known: {known}.</source>
        <translation>{lines}: sin predicción, “{cell}” no se aprendió en la columna “{column}”. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, “{cell}” in column “{column}” is not a number.</source>
        <translation>{lines}: sin predicción, “{cell}” no es un número en la columna “{column}”.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, “{cell}” in column “{column}” is in another unit than the table learnt.</source>
        <translation>{lines}: sin predicción, “{cell}” en la columna “{column}” está en otra unidad que la tabla aprendida.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, “{cell}” in column “{column}” is not a date.</source>
        <translation>{lines}: sin predicción, “{cell}” no es una fecha en la columna “{column}”.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, column “{column}” is empty, and the network learnt from none that was.</source>
        <translation>{lines}: sin predicción, la columna “{column}” está vacía, y la red no aprendió de ninguna celda vacía.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, column “{column}” is empty, and this file does not tell its mean: save it again.</source>
        <translation>{lines}: sin predicción, la columna “{column}” está vacía, y este archivo no dice su media: hay que guardarlo de nuevo.</translation>
    </message>
    <message>
        <source>{lines}: the empty cell in column “{column}” counts as its mean in the table learnt, {mean}.</source>
        <translation>{lines}: la celda vacía de la columna “{column}” cuenta como su media en la tabla aprendida, {mean}.</translation>
    </message>
    <message>
        <source>Column “{column}”: “{cell}” is read as {value}, as in the table learnt.</source>
        <translation>Columna “{column}”: “{cell}” se lee como {value}, como en la tabla aprendida.</translation>
    </message>
    <message>
        <source>Column “{column}”: “{cell}” is read as {value}: the network does not tell how its table was written.</source>
        <translation>Columna “{column}”: “{cell}” se lee como {value}: la red no dice cómo estaba escrita su tabla.</translation>
    </message>
    <message>
        <source>Column “{column}”: “{cell}” is read as {value}; in the table learnt it was written otherwise.</source>
        <translation>Columna “{column}”: “{cell}” se lee como {value}; en la tabla aprendida se escribía de otro modo.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Línea {line}</translation>
    </message>
    <message>
        <source>Lines {lines} and {count} more</source>
        <translation>Líneas {lines} y {count} más</translation>
    </message>
    <message>
        <source>Lines {lines}</source>
        <translation>Líneas {lines}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>The table has more than {limit} rows: divide it among several files.</source>
        <translation>La tabla tiene más de {limit} filas: hay que repartirla en varios archivos.</translation>
    </message>
    <message>
        <source>The table has more than {limit} million cells: divide it among several files.</source>
        <translation>La tabla tiene más de {limit} millones de celdas: conviene repartirla en varios archivos.</translation>
    </message>
    <message>
        <source>The cells of the table hold more than {limit} million letters: divide it among several files.</source>
        <translation>Las celdas de la tabla contienen más de {limit} millones de letras: hay que repartirla en varios archivos.</translation>
    </message>
    <message>
        <source>{lines}: no prediction, other things than {count} pixels from 0 to 255 stand there.</source>
        <translation>{lines}: sin predicción, no hay ahí {count} píxeles de 0 a 255.</translation>
    </message>
    <message>
        <source>The pixels are not written again: the rows are numbered.</source>
        <translation>Los píxeles no se vuelven a escribir: las filas van numeradas.</translation>
    </message>
    <message>
        <source>row</source>
        <translation>fila</translation>
    </message>
    <message>
        <source>No row of the table can be predicted. {reason}</source>
        <translation>No se puede predecir ninguna fila de la tabla. {reason}</translation>
    </message>
    <message>
        <source>--tls-ca, --tls-cert and --tls-key are for an address tls://….</source>
        <translation>--tls-ca, --tls-cert y --tls-key son para una dirección tls://….</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>Certificado de la CA</translation>
    </message>
    <message>
        <source>The certificate of the authority that has signed those of the cluster.</source>
        <translation>El certificado de la autoridad que ha firmado los del clúster.</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Certificado propio</translation>
    </message>
    <message>
        <source>The certificate that tells the cluster who is asking.</source>
        <translation>El certificado que dice al clúster quién pregunta.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>The private key of one’s own certificate, without a password.</source>
        <translation>La clave privada del certificado propio, sin contraseña.</translation>
    </message>
    <message>
        <source>The files that an address tls://… needs. This machine remembers where they lie; no project does.</source>
        <translation>Los archivos que necesita una dirección tls://…. Dónde están lo recuerda este equipo; ningún proyecto lo guarda.</translation>
    </message>
    <message>
        <source>Certificates of a cluster</source>
        <translation>Certificados de un clúster</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Olvidar estos archivos</translation>
    </message>
    <message>
        <source>Choose none of them any more; the files stay where they are.</source>
        <translation>No elegir ya ninguno; los archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Certificates and keys</source>
        <translation>Certificados y claves</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>{name}: choose a file</source>
        <translation>{name}: elegir un archivo</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>ninguno elegido</translation>
    </message>
    <message>
        <source>tls:// needs three files: the authority’s certificate, an own certificate and its private key.</source>
        <translation>tls:// necesita tres archivos: el certificado de la autoridad, uno propio y su clave privada.</translation>
    </message>
    <message>
        <source>“{name}” holds no certificate in PEM format.</source>
        <translation>“{name}” no contiene ningún certificado en formato PEM.</translation>
    </message>
    <message>
        <source>“{name}” holds no private key in PEM format.</source>
        <translation>“{name}” no contiene ninguna clave privada en formato PEM.</translation>
    </message>
    <message>
        <source>The private key in “{name}” has a password: give a key without one.</source>
        <translation>La clave privada de “{name}” tiene contraseña: hace falta una clave sin ella.</translation>
    </message>
    <message>
        <source>The private key in “{key}” does not belong to the certificate in “{own}”.</source>
        <translation>La clave privada de “{key}” no corresponde al certificado de “{own}”.</translation>
    </message>
    <message>
        <source>Disturb the network that reads your drawing, and see when the answer tips over: noise on the image, weights set to 0, neurons switched off. The figures of other pages are those of the undisturbed network.</source>
        <translation>Perturbar la red que lee el dibujo, y ver cuándo se vuelca la respuesta: ruido en la imagen, pesos a 0, neuronas apagadas. Las cifras de otras páginas son las de la red sin perturbar.</translation>
    </message>
    <message>
        <source>Disturb</source>
        <translation>Perturbar</translation>
    </message>
    <message>
        <source>Other noise</source>
        <translation>Otro ruido</translation>
    </message>
    <message>
        <source>Draw the noise anew, as strong as before.</source>
        <translation>Sortear el ruido de nuevo, igual de fuerte.</translation>
    </message>
    <message>
        <source>Undisturbed</source>
        <translation>Sin perturbar</translation>
    </message>
    <message>
        <source>Take noise, pruning and changed neurons back.</source>
        <translation>Quitar el ruido, la poda y los cambios de las neuronas.</translation>
    </message>
    <message>
        <source>Switch a neuron off with the right mouse button, or scale it on the page Inside.</source>
        <translation>El botón derecho apaga una neurona; en la página Por dentro se escala.</translation>
    </message>
    <message>
        <source>{neuron} × {factor}</source>
        <translation>{neuron} × {factor}</translation>
    </message>
    <message>
        <source>Changed: {neurons}</source>
        <translation>Cambiadas: {neurons}</translation>
    </message>
    <message>
        <source>The network that reads your drawing: each neuron lights with its answer. Lines are the connections with the largest a · w that lead to lit neurons; there are far too many to draw them all. Point at a neuron to see its own, click it to look inside.</source>
        <translation>La red que lee el dibujo: cada neurona se enciende con su respuesta. Las líneas son las conexiones de mayor a · w que llegan a neuronas encendidas; son demasiadas para dibujarlas todas. Al señalar una neurona se ven las suyas; un clic la muestra por dentro.</translation>
    </message>
    <message>
        <source>Each neuron lights with its answer; lines are the strongest connections. Click a neuron.</source>
        <translation>Cada neurona se enciende con su respuesta; las líneas son las conexiones más fuertes.</translation>
    </message>
    <message>
        <source>Draw a digit, and the network lights up here.</source>
        <translation>Al dibujar un dígito, la red se enciende aquí.</translation>
    </message>
    <message>
        <source>The strongest {drawn} connections of this neuron: blue +, orange −</source>
        <translation>Las {drawn} conexiones más fuertes de esta neurona: azul +, naranja −</translation>
    </message>
    <message>
        <source>The strongest {drawn} of {count} connections: blue +, orange −</source>
        <translation>Las {drawn} más fuertes de {count} conexiones: azul +, naranja −</translation>
    </message>
    <message>
        <source>No layer follows an output.</source>
        <translation>A una salida no le sigue ninguna capa.</translation>
    </message>
    <message>
        <source>Its answer does not go on to the next layer; the drawing is read anew at once.</source>
        <translation>Su respuesta no pasa a la capa siguiente; el dibujo se lee de nuevo en el acto.</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>No network that reads digits is chosen: a small one begins anew.</source>
        <translation>No hay elegida ninguna red que lea dígitos: empieza una pequeña desde el inicio.</translation>
    </message>
    <message>
        <source>The network in training goes on with My digits.</source>
        <translation>La red en entrenamiento sigue con Mis dígitos.</translation>
    </message>
    <message>
        <source>Fine-tuning of “{name}” with a tenth of its learning rate.</source>
        <translation>Ajuste fino de “{name}” con una décima parte de su tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>It learns all your own digits ({count}) and images of MNIST ({others}). Validation: other images of MNIST, kept from learning.</source>
        <translation>Aprende todos los dígitos propios ({count}) e imágenes de MNIST ({others}). Validación: otras imágenes de MNIST, que no se aprenden.</translation>
    </message>
    <message>
        <source>It learns your own digits ({count}) and images of MNIST ({others}). Validation: {held} more of your own and other images of MNIST, kept from learning.</source>
        <translation>Aprende dígitos propios ({count}) e imágenes de MNIST ({others}). Validación: otros {held} propios y otras imágenes de MNIST, que no se aprenden.</translation>
    </message>
    <message>
        <source>This network cannot go on with these data: it has other inputs or outputs.</source>
        <translation>Esta red no puede seguir con estos datos: tiene otras entradas o salidas.</translation>
    </message>
    <message>
        <source>“{name}” is a project, which no command replaces: choose another name, or remove it first.</source>
        <translation>“{name}” es un proyecto y ninguna orden lo sustituye: hay que elegir otro nombre o borrarlo antes.</translation>
    </message>
    <message>
        <source>A file of that name is replaced, but never a project.</source>
        <translation>Un archivo de ese nombre se sustituye, pero nunca un proyecto.</translation>
    </message>
    <message>
        <source>Most lines do not fit, line {line} for one: choose another separator or another decimal sign.</source>
        <translation>La mayoría de las líneas no encaja, por ejemplo la línea {line}: conviene elegir otro separador u otro signo decimal.</translation>
    </message>
    <message>
        <source>row name</source>
        <translation>nombre de fila</translation>
    </message>
    <message>
        <source>one blank</source>
        <translation>un espacio</translation>
    </message>
    <message>
        <source>blanks and tabs</source>
        <translation>espacios y tabuladores</translation>
    </message>
    <message>
        <source>tabs, any number</source>
        <translation>tabuladores, los que sean</translation>
    </message>
    <message>
        <source>another sign</source>
        <translation>otro signo</translation>
    </message>
    <message>
        <source>Other sign</source>
        <translation>Otro signo</translation>
    </message>
    <message>
        <source>The sign between two cells, if the separator is “another sign”.</source>
        <translation>El signo entre dos celdas, si el separador es “otro signo”.</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Primera línea</translation>
    </message>
    <message>
        <source>The line of the file with which the table begins; what stands above it is left out.</source>
        <translation>La línea del archivo con la que empieza la tabla; lo que hay encima se deja fuera.</translation>
    </message>
    <message>
        <source>Below the header</source>
        <translation>Bajo el encabezado</translation>
    </message>
    <message>
        <source>What the line below the names holds; kinds and roles are the two lines that Orange writes.</source>
        <translation>Qué hay en la línea bajo los nombres; tipos y papeles son las dos líneas que escribe Orange.</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valores</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>kinds and roles</source>
        <translation>tipos y papeles</translation>
    </message>
    <message>
        <source>Lines below</source>
        <translation>Líneas al final</translation>
    </message>
    <message>
        <source>How many lines at the end of the file are no part of the table, such as footnotes.</source>
        <translation>Cuántas líneas al final del archivo no forman parte de la tabla, como las notas al pie.</translation>
    </message>
    <message>
        <source>Comment sign</source>
        <translation>Signo de comentario</translation>
    </message>
    <message>
        <source>Lines that begin so are left out; empty if there are none.</source>
        <translation>Las líneas que empiezan así se dejan fuera; vacío si no hay ninguna.</translation>
    </message>
    <message>
        <source>Short lines</source>
        <translation>Líneas cortas</translation>
    </message>
    <message>
        <source>Whether a line with too few cells is a bad line, or its last cells are missing.</source>
        <translation>Si una línea con pocas celdas es una línea mala, o si le faltan las últimas celdas.</translation>
    </message>
    <message>
        <source>bad lines</source>
        <translation>líneas malas</translation>
    </message>
    <message>
        <source>cells are missing</source>
        <translation>faltan celdas</translation>
    </message>
    <message>
        <source>Bad lines</source>
        <translation>Líneas malas</translation>
    </message>
    <message>
        <source>Lines with too few or too many cells, or with a text where a number belongs.</source>
        <translation>Líneas con celdas de menos o de más, o con un texto donde va un número.</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>dejar fuera</translation>
    </message>
    <message>
        <source>Bad lines left out: {count}. The first one: {what}</source>
        <translation>Líneas malas dejadas fuera: {count}. La primera: {what}</translation>
    </message>
    <message>
        <source>The address of a Dask scheduler whose workers train the trials, as tcp://10.0.0.5:8786, or tls://… with certificates; empty for this machine. No file can choose it: it is typed anew after each start.</source>
        <translation>La dirección de un planificador de Dask cuyos procesos entrenan los ensayos, como tcp://10.0.0.5:8786, o tls://… con certificados; vacía para este equipo. Ningún archivo puede elegirla: se escribe de nuevo tras cada inicio.</translation>
    </message>
    <message>
        <source>Column “{column}”: {note}</source>
        <translation>Columna “{column}”: {note}</translation>
    </message>
    <message>
        <source>Gap markers</source>
        <translation>Marcas de celda vacía</translation>
    </message>
    <message>
        <source>What stands in a cell that is missing.</source>
        <translation>Lo que hay en una celda que falta.</translation>
    </message>
    <message>
        <source>Every filled cell of the target column “{column}” says “{name}”: there is nothing to learn.</source>
        <translation>Todas las celdas rellenas de la columna objetivo “{column}” dicen “{name}”: no hay nada que aprender.</translation>
    </message>
    <message>
        <source>A click or the space bar chooses what becomes of these dates.</source>
        <translation>Un clic o la barra espaciadora elige en qué se convierten estas fechas.</translation>
    </message>
    <message>
        <source>What stands in cells that are missing, and how often.</source>
        <translation>Lo que hay en las celdas que faltan, y cuántas veces.</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Gap markers: {markers}</source>
        <translation>Marcas de celda vacía: {markers}</translation>
    </message>
    <message>
        <source>Whether this text stands for a missing cell.</source>
        <translation>Si este texto indica una celda que falta.</translation>
    </message>
    <message>
        <source>{text}: {count}</source>
        <translation>{text}: {count}</translation>
    </message>
    <message>
        <source>Another text…</source>
        <translation>Otro texto…</translation>
    </message>
    <message>
        <source>Take another text, such as −999, for a missing cell.</source>
        <translation>Tomar otro texto, como −999, por una celda que falta.</translation>
    </message>
    <message>
        <source>Whether this text is missing in the column that is learnt, too; else it is a class.</source>
        <translation>Si este texto también falta en la columna que se aprende; si no, es una clase.</translation>
    </message>
    <message>
        <source>{text} in “{column}”: {count}</source>
        <translation>{text} en “{column}”: {count}</translation>
    </message>
    <message>
        <source>Text that stands for a missing cell</source>
        <translation>Texto que indica una celda que falta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>It is the same in every row.</source>
        <translation>Es lo mismo en todas las filas.</translation>
    </message>
    <message>
        <source>Whether it becomes an input.</source>
        <translation>Si pasa a ser una entrada.</translation>
    </message>
    <message>
        <source>order of the rows (a series)</source>
        <translation>orden de las filas (una serie)</translation>
    </message>
    <message>
        <source>The rows follow one another in the order of these dates.</source>
        <translation>Las filas se siguen en el orden de estas fechas.</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>día del mes</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>día de la semana</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>elapsed days</source>
        <translation>días transcurridos</translation>
    </message>
    <message>
        <source>row number</source>
        <translation>número de fila</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>identificador</translation>
    </message>
    <message>
        <source>each row differs</source>
        <translation>distinto en cada fila</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>Digits that name something, as in a postcode: classes rather than quantities.</source>
        <translation>Cifras que nombran algo, como en un código postal: clases más que cantidades.</translation>
    </message>
    <message>
        <source>Digits that name something, as in a phone number: too many to be classes.</source>
        <translation>Cifras que nombran algo, como en un teléfono: demasiadas para ser clases.</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>All rows say the same: nothing can be learnt from it.</source>
        <translation>Todas las filas dicen lo mismo: de ella no se puede aprender nada.</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <translation>en {unit}</translation>
    </message>
    <message>
        <source>“{unit}” is taken off: what is left are numbers.</source>
        <translation>Se quita “{unit}”: lo que queda son números.</translation>
    </message>
    <message>
        <source>partly in {unit}</source>
        <translation>en parte en {unit}</translation>
    </message>
    <message>
        <source>“{unit}” stands at {count} of {total} numbers; the others are taken for the same.</source>
        <translation>“{unit}” está en {count} de {total} números; los demás se toman por lo mismo.</translation>
    </message>
    <message>
        <source>k and M</source>
        <translation>k y M</translation>
    </message>
    <message>
        <source>“k” counts thousands, “M” millions: “{cell}” is read as {value}.</source>
        <translation>“k” cuenta miles y “M” millones: “{cell}” se lee como {value}.</translation>
    </message>
    <message>
        <source>“{word}” is a class</source>
        <translation>“{word}” es una clase</translation>
    </message>
    <message>
        <source>named classes</source>
        <translation>clases con nombre</translation>
    </message>
    <message>
        <source>The line above the table names what is counted here: {names}.</source>
        <translation>La línea que precede a la tabla nombra lo que aquí se numera: {names}.</translation>
    </message>
    <message>
        <source>“{column}” holds only {values}: classes, or a quantity? Choose under Task.</source>
        <translation>“{column}” solo contiene {values}: ¿clases o una cantidad? Se elige en Tarea.</translation>
    </message>
    <message>
        <source>All rows of “{column}” say {value}: there is nothing to learn.</source>
        <translation>Todas las filas de “{column}” dicen {value}: no hay nada que aprender.</translation>
    </message>
    <message>
        <source>The best of k = {count} random trials is among the best q = {share} of all points with probability 1 − (1 − q)ᵏ = {chance}.</source>
        <translation>El mejor de k = {count} ensayos al azar está entre el mejor q = {share} de todos los puntos con probabilidad 1 − (1 − q)ᵏ = {chance}.</translation>
    </message>
    <message>
        <source>Whoever runs a scheduler can run any program on its workers, and on this machine: use only one that you trust. A trial that is ended goes on there and counts whole; what lost workers have computed is not counted.</source>
        <translation>Quien maneja un planificador puede ejecutar cualquier programa en sus procesos y en este equipo: solo debe usarse uno de confianza. Un ensayo terminado a mano sigue allí y cuenta entero; lo que calcularon procesos perdidos no se cuenta.</translation>
    </message>
    <message>
        <source>Train on a Dask cluster: the address of its scheduler, as tcp://10.0.0.5:8786 or tls://…. Whoever can reach a scheduler can run any program on it: use only one that you trust, in a network that you trust. What lost workers have computed there is not counted in --budget.</source>
        <translation>Entrenar en un clúster de Dask: la dirección de su planificador, como tcp://10.0.0.5:8786 o tls://…. Quien llega a un planificador puede ejecutar en él cualquier programa: solo uno de confianza, en una red de confianza. Lo que calcularon allí procesos perdidos no cuenta en --budget.</translation>
    </message>
    <message>
        <source>Ended: it took longer than {seconds} s. The cluster trains it to its end, and all of it counts.</source>
        <translation>Terminado antes de tiempo: tardaba más de {seconds} s. El clúster lo entrena hasta el final, y cuenta entero.</translation>
    </message>
    <message>
        <source>Ended by hand. The cluster trains it to its end, and all of it counts.</source>
        <translation>Terminado a mano. El clúster lo entrena hasta el final, y cuenta entero.</translation>
    </message>
    <message>
        <source>Its worker was lost; attempts: {times}.</source>
        <translation>Su proceso se perdió; intentos: {times}.</translation>
    </message>
    <message>
        <source>How many gradients of single examples were computed; of a trial that was ended, the epoch at hand counts whole.</source>
        <translation>Cuántos gradientes de ejemplos sueltos se calcularon; de un ensayo terminado antes de tiempo, la época en curso cuenta entera.</translation>
    </message>
    <message>
        <source>How many gradients of single examples each strategy may compute; a trial that would go beyond is not begun. What is under way when the program ends is not counted.</source>
        <translation>Cuántos gradientes de ejemplos sueltos puede calcular cada estrategia; un ensayo que pasaría de ahí no se empieza. Lo que está en curso cuando acaba el programa no se cuenta.</translation>
    </message>
    <message>
        <source>How many gradients of single examples may be computed in all; a trial beyond is not begun. What is under way when the program ends is not counted.</source>
        <translation>Cuántos gradientes de ejemplos sueltos se pueden calcular en total; un ensayo que lo supere no se empieza. Lo que está en curso cuando acaba el programa no se cuenta.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Huecos</translation>
    </message>
    <message>
        <source>“{word}” ({count} times) is a value like any other here, not a missing cell.</source>
        <translation>“{word}” ({count} veces) es aquí un valor como cualquier otro, no una celda que falta.</translation>
    </message>
    <message>
        <source>At first the two inputs stand here that tell most of what is to be learnt, each by itself: those that share most information with the class, or explain most of the variance of a quantity, cut into eight bands, in the training part alone. Numbers go before categories. All other inputs are held: numbers at their mean in the training part, categories at the most frequent one.</source>
        <translation>Al principio están aquí las dos entradas que más dicen de lo que se aprende, cada una por sí sola: las que comparten más información con la clase, o explican más varianza de una cantidad, cortadas en ocho franjas, solo en la parte de entrenamiento. Los números van antes que las categorías. Las demás entradas se mantienen: los números en su media en la parte de entrenamiento, las categorías en la más frecuente.</translation>
    </message>
    <message>
        <source>Choose the input on this axis; at first the two that tell most stand there.</source>
        <translation>Elegir la entrada de este eje; al principio están las dos que más dicen.</translation>
    </message>
    <message>
        <source>All other numbers are at their mean, categories at the most frequent one.</source>
        <translation>Los demás números están en su media, las categorías en la más frecuente.</translation>
    </message>
    <message>
        <source>Which example it is, in the order of the table.</source>
        <translation>Qué ejemplo es, en el orden de la tabla.</translation>
    </message>
    <message>
        <source>Whether the network learns from it, or is only judged by it.</source>
        <translation>Si la red aprende de él, o solo se juzga con él.</translation>
    </message>
    <message>
        <source>The class that the table gives.</source>
        <translation>La clase que da la tabla.</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>verdad</translation>
    </message>
    <message>
        <source>The class that the network names; ✗ where that is wrong.</source>
        <translation>La clase que nombra la red; ✗ donde no acierta.</translation>
    </message>
    <message>
        <source>How strongly the outputs speak for the answer.</source>
        <translation>Con cuánta fuerza hablan las salidas por la respuesta.</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>certeza</translation>
    </message>
    <message>
        <source>The quantity that the table gives.</source>
        <translation>La cantidad que da la tabla.</translation>
    </message>
    <message>
        <source>The quantity that the network predicts.</source>
        <translation>La cantidad que predice la red.</translation>
    </message>
    <message>
        <source>The answer less the truth.</source>
        <translation>La respuesta menos la verdad.</translation>
    </message>
    <message>
        <source>An input, as it stands in the table.</source>
        <translation>Una entrada, como está en la tabla.</translation>
    </message>
    <message>
        <source>The answer to the row above, as the network is now: the class it names, with a bar for how strongly the outputs speak for each, or the quantities that it predicts, in their own units.</source>
        <translation>La respuesta a la fila de arriba, tal como está la red ahora: la clase que nombra, con una barra por la fuerza con que las salidas hablan por cada una, o las cantidades que predice, en sus unidades.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>What the network answers to this row.</source>
        <translation>Lo que la red responde a esta fila.</translation>
    </message>
    <message>
        <source>a typical row</source>
        <translation>una fila típica</translation>
    </message>
    <message>
        <source>the row of Predict</source>
        <translation>la fila de Predecir</translation>
    </message>
    <message>
        <source>mean over examples</source>
        <translation>media de ejemplos</translation>
    </message>
    <message>
        <source>The other columns are held: numbers at their mean in the training part, categories at the most frequent.</source>
        <translation>Las demás columnas se mantienen: los números en su media en la parte de entrenamiento, las categorías en la más frecuente.</translation>
    </message>
    <message>
        <source>The other columns are held at what is typed on the page Predict.</source>
        <translation>Las demás columnas se mantienen en lo escrito en la página Predecir.</translation>
    </message>
    <message>
        <source>Partial dependence: the mean of the answers to {count} training examples, each with this value.</source>
        <translation>Dependencia parcial: la media de las respuestas a {count} ejemplos de entrenamiento, cada uno con este valor.</translation>
    </message>
    <message>
        <source>How the answer changes with one column alone: over its values in the training part, or for each of its categories. A flat line means that the network does not look at it.</source>
        <translation>Cómo cambia la respuesta con una sola columna: a lo largo de sus valores en la parte de entrenamiento, o para cada una de sus categorías. Una línea plana significa que la red no la mira.</translation>
    </message>
    <message>
        <source>Effect of a column</source>
        <translation>Efecto de una columna</translation>
    </message>
    <message>
        <source>Effect of a column on the answer</source>
        <translation>Efecto de una columna en la respuesta</translation>
    </message>
    <message>
        <source>Choose whose effect is shown.</source>
        <translation>Elegir de qué columna se muestra el efecto.</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Otras columnas</translation>
    </message>
    <message>
        <source>Choose where the other columns are while this one varies.</source>
        <translation>Elegir dónde están las demás columnas mientras esta varía.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Choose which of the predicted quantities is shown.</source>
        <translation>Elegir cuál de las cantidades predichas se muestra.</translation>
    </message>
    <message>
        <source>Others at</source>
        <translation>Las demás en</translation>
    </message>
    <message>
        <source>What the network answers: as a picture, and for a table of your own in three other ways.</source>
        <translation>Lo que responde la red: en una imagen y, con una tabla propia, de otras tres maneras.</translation>
    </message>
    <message>
        <source>Answers of the network</source>
        <translation>Respuestas de la red</translation>
    </message>
    <message>
        <source>What the network answers over the plane of two inputs.</source>
        <translation>Lo que la red responde en el plano de dos entradas.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predecir</translation>
    </message>
    <message>
        <source>Type a row of the table, and see what the network answers.</source>
        <translation>Escribir una fila de la tabla y ver qué responde la red.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>See each answer beside the truth, the wrong ones first.</source>
        <translation>Ver cada respuesta junto a la verdad, primero las falladas.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>See how the answer changes with one column alone.</source>
        <translation>Ver cómo cambia la respuesta con una sola columna.</translation>
    </message>
    <message>
        <source>For tables: open one, or choose a real table.</source>
        <translation>Para tablas: se abre una, o se elige una tabla real.</translation>
    </message>
    <message>
        <source>Type a row of the table: the network answers as it is now, while it trains too. It begins with a typical row of the training part. Whole tables without answers get theirs back as CSV.</source>
        <translation>Se escribe una fila de la tabla y la red responde tal como está ahora, también mientras entrena. Empieza con una fila típica de la parte de entrenamiento. Las tablas enteras sin respuestas las reciben en CSV.</translation>
    </message>
    <message>
        <source>Typical row</source>
        <translation>Fila típica</translation>
    </message>
    <message>
        <source>Numbers at their mean, categories at the most frequent.</source>
        <translation>Los números en su media, las categorías en la más frecuente.</translation>
    </message>
    <message>
        <source>This example</source>
        <translation>Este ejemplo</translation>
    </message>
    <message>
        <source>Take the example that is pushed through the network.</source>
        <translation>Tomar el ejemplo que pasa por la red.</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>Abrir una tabla…</translation>
    </message>
    <message>
        <source>Predict the rows of a table and save them with their answers.</source>
        <translation>Predecir las filas de una tabla y guardarlas con sus respuestas.</translation>
    </message>
    <message>
        <source>Open a table to predict</source>
        <translation>Abrir una tabla para predecir</translation>
    </message>
    <message>
        <source>No answer: {reason}</source>
        <translation>Sin respuesta: {reason}</translation>
    </message>
    <message>
        <source>The network has learnt nothing yet: press Space to train.</source>
        <translation>La red aún no ha aprendido nada: Espacio la entrena.</translation>
    </message>
    <message>
        <source>Beyond what was learnt from: {names}.</source>
        <translation>Fuera de lo aprendido: {names}.</translation>
    </message>
    <message>
        <source>{count} columns are too many to be typed: open a table instead.</source>
        <translation>{count} columnas son demasiadas para escribirlas: se puede abrir una tabla.</translation>
    </message>
    <message>
        <source>Choose another table…</source>
        <translation>Elegir otra tabla…</translation>
    </message>
    <message>
        <source>The table that was opened, with what the network answers to each of its rows in the last columns. Rows that cannot be predicted keep their place, and their lines are named below.</source>
        <translation>La tabla que se abrió, con lo que la red responde a cada fila en las últimas columnas. Las filas que no se pueden predecir conservan su lugar, y sus líneas se nombran debajo.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
    <message>
        <source>The first rows of the table; the coloured columns are what the network answers.</source>
        <translation>Las primeras filas de la tabla; las columnas de color son lo que responde la red.</translation>
    </message>
    <message>
        <source>{answered} of {rows} rows have a prediction.</source>
        <translation>Filas con predicción: {answered} de {rows}.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save the table with its predictions.</source>
        <translation>Guardar la tabla con sus predicciones.</translation>
    </message>
    <message>
        <source>Go back without saving.</source>
        <translation>Volver sin guardar.</translation>
    </message>
    <message>
        <source>Predictions: {name}</source>
        <translation>Predicciones: {name}</translation>
    </message>
    <message>
        <source>What is to be known of the predictions, and of rows that have none.</source>
        <translation>Lo que hay que saber de las predicciones, y de las filas que no tienen.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>{name} with predictions.csv</source>
        <translation>{name} con predicciones.csv</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>Guardar predicciones</translation>
    </message>
    <message>
        <source>The predictions are in “{name}”.</source>
        <translation>Las predicciones están en “{name}”.</translation>
    </message>
    <message>
        <source>Answers beside the truth</source>
        <translation>Respuestas junto a la verdad</translation>
    </message>
    <message>
        <source>choose an example: it is pushed through the network</source>
        <translation>elegir un ejemplo: pasa por la red</translation>
    </message>
    <message>
        <source>Click a heading to sort; a row that is chosen is pushed through the network.</source>
        <translation>Un clic en un encabezado ordena; la fila elegida pasa por la red.</translation>
    </message>
    <message>
        <source>Each training and validation example with what is true and what the network answers, the wrong ones first, those it was surest of at the top; of quantities those that are farthest off. The order stays while it trains and is made anew when it pauses. The test examples stay sealed.</source>
        <translation>Cada ejemplo de entrenamiento y de validación con la verdad y lo que responde la red; primero los fallos, arriba los más seguros; de las cantidades, las más alejadas. El orden se mantiene mientras entrena y se rehace en la pausa. Los ejemplos de prueba siguen sellados.</translation>
    </message>
    <message>
        <source>Wrong first</source>
        <translation>Fallos primero</translation>
    </message>
    <message>
        <source>Put the worst answers first again.</source>
        <translation>Poner otra vez primero las peores respuestas.</translation>
    </message>
    <message>
        <source>{count} examples; the test examples stay sealed.</source>
        <translation>Ejemplos: {count}; los de prueba siguen sellados.</translation>
    </message>
    <message>
        <source>Wrong: training {train} of {trained}, validation {valid} of {validated}.</source>
        <translation>Fallos: entrenamiento {train} de {trained}, validación {valid} de {validated}.</translation>
    </message>
    <message>
        <source>“{given}” is not a date; type one as 2024-12-31.</source>
        <translation>“{given}” no es una fecha; se escribe como 2024-12-31.</translation>
    </message>
    <message>
        <source>Type a date, as 2024-12-31.</source>
        <translation>Escribir una fecha, como 2024-12-31.</translation>
    </message>
    <message>
        <source>Choose one of the categories that the network learnt from.</source>
        <translation>Elegir una de las categorías de las que aprendió la red.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Escribir un número.</translation>
    </message>
    <message>
        <source>From {low} to {high} in the training part.</source>
        <translation>De {low} a {high} en la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>Say where the images are: --data.folder DIR or --data.file FILE, not both.</source>
        <translation>Hay que decir dónde están las imágenes: --data.folder CARPETA o --data.file ARCHIVO, no ambos.</translation>
    </message>
    <message>
        <source>“{name}” is no table of images: it needs a label and 784 pixels in each row, or another square.</source>
        <translation>“{name}” no es una tabla de imágenes: cada fila necesita una etiqueta y 784 píxeles, u otro cuadrado.</translation>
    </message>
    <message>
        <source>The rows of the table are read as images of {side} × {side} pixels; --data.inputs asks for a table instead.</source>
        <translation>Las filas de la tabla se leen como imágenes de {side} × {side} píxeles; --data.inputs pide en cambio una tabla.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no folders with pictures: one for each class is needed, at least two.</source>
        <translation>La carpeta “{folder}” no tiene carpetas con imágenes: hace falta una por clase, al menos dos.</translation>
    </message>
    <message>
        <source>Pictures: {count}, each made grey and brought to 28 × 28 pixels, whole and in the middle.</source>
        <translation>Imágenes: {count}, cada una en gris y llevada a 28 × 28 píxeles, entera y en el centro.</translation>
    </message>
    <message>
        <source>The paper is light: what is dark is ink.</source>
        <translation>El papel es claro: lo oscuro es tinta.</translation>
    </message>
    <message>
        <source>The paper is dark: what is light is ink.</source>
        <translation>El papel es oscuro: lo claro es tinta.</translation>
    </message>
    <message>
        <source>Pictures that cannot be read, left out: {count}, “{name}” for one.</source>
        <translation>Imágenes que no se pueden leer y se dejan fuera: {count}, entre ellas “{name}”.</translation>
    </message>
    <message>
        <source>None of the pictures in “{folder}” can be read.</source>
        <translation>No se puede leer ninguna de las imágenes de “{folder}”.</translation>
    </message>
    <message>
        <source>Line {line} holds something other than a label and {count} pixels from 0 to 255.</source>
        <translation>La línea {line} tiene algo que no es una etiqueta y {count} píxeles de 0 a 255.</translation>
    </message>
    <message>
        <source>“{name}” is no table of images: it needs 784 pixels in each row, or those of another square.</source>
        <translation>“{name}” no es una tabla de imágenes: cada fila necesita 784 píxeles, o los de otro cuadrado.</translation>
    </message>
    <message>
        <source>The table has no column with the classes of its images.</source>
        <translation>La tabla no tiene columna con las clases de sus imágenes.</translation>
    </message>
    <message>
        <source>Line {line}: the class has more than {limit} letters. Shorten it.</source>
        <translation>Línea {line}: la clase tiene más de {limit} letras. Hay que acortarla.</translation>
    </message>
    <message>
        <source>Each row of the table is an image of 28 × 28 pixels.</source>
        <translation>Cada fila de la tabla es una imagen de 28 × 28 píxeles.</translation>
    </message>
    <message>
        <source>Each row of the table is an image of {side} × {side} pixels, brought to 28 × 28.</source>
        <translation>Cada fila de la tabla es una imagen de {side} × {side} píxeles, llevada a 28 × 28.</translation>
    </message>
    <message>
        <source>A look at some of the images before they become the data. Pictures of any size are made grey and brought to 28 × 28 pixels; the folders are their classes.</source>
        <translation>Una mirada a algunas de las imágenes antes de que sean los datos. Las imágenes de cualquier tamaño se pasan a gris y a 28 × 28 píxeles; las carpetas son sus clases.</translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Abrir imágenes</translation>
    </message>
    <message>
        <source>Choose its columns, as those of any other table.</source>
        <translation>Elegir sus columnas, como las de cualquier otra tabla.</translation>
    </message>
    <message>
        <source>As a table…</source>
        <translation>Como tabla…</translation>
    </message>
    <message>
        <source>{count} images, {classes} classes: {names}</source>
        <translation>Imágenes: {count}; clases: {classes}: {names}</translation>
    </message>
    <message>
        <source>{count} of them are kept for the test.</source>
        <translation>De ellas se guardan {count} para la prueba.</translation>
    </message>
    <message>
        <source>More than {count} pictures are too large or damaged: leave them out.</source>
        <translation>Más de {count} imágenes son demasiado grandes o están dañadas: hay que dejarlas fuera.</translation>
    </message>
    <message>
        <source>The recipe of the network that doubts: it tells digits from letters and scribbles, in some minutes.</source>
        <translation>La receta de la red que duda: distingue los dígitos de letras y garabatos, en unos minutos.</translation>
    </message>
    <message>
        <source>The digit with the largest share, or “I don&apos;t know” if no share is large enough. The shares say how sure the network is of the digit, if it is one; that it is one is judged apart, by a second network.</source>
        <translation>El dígito con la mayor parte, o “No lo sé” si ninguna es bastante grande. Las partes dicen cuánta seguridad tiene la red sobre el dígito, si es que lo es; que lo sea lo juzga aparte una segunda red.</translation>
    </message>
    <message>
        <source>This looks like no digit ({likeness}).</source>
        <translation>Esto no parece un dígito ({likeness}).</translation>
    </message>
    <message>
        <source>If it is one: {first} ({share}) or {second} ({other}).</source>
        <translation>Si lo es: {first} ({share}) o {second} ({other}).</translation>
    </message>
    <message>
        <source>This is a {first}: {share} sure.
Then comes {second} ({other}).</source>
        <translation>Esto es un {first}, con seguridad del {share}.
Luego viene {second} ({other}).</translation>
    </message>
    <message>
        <source>It looks like a digit: {likeness}.</source>
        <translation>Parece un dígito: {likeness}.</translation>
    </message>
    <message>
        <source>It is left out; Input uses it all the same.</source>
        <translation>Queda fuera; con Entrada se usa de todos modos.</translation>
    </message>
    <message>
        <source>{name}: {data}, {steps} mini-batches learnt, trials: {trials}, kept {when}</source>
        <translation>{name}: {data}, mini-batches aprendidos: {steps}, ensayos: {trials}, guardado: {when}</translation>
    </message>
    <message>
        <source>Pen digits</source>
        <translation>Dígitos a pluma</translation>
    </message>
    <message>
        <source>Digits as many made-up hands write them with a pen: slashed 0, long 1, crossed 7.</source>
        <translation>Dígitos como los escriben a pluma muchas manos inventadas: 0 con barra, 1 largo, 7 cruzado.</translation>
    </message>
    <message>
        <source>How many images the network learns from; each hand writes every digit twice.</source>
        <translation>De cuántas imágenes aprende la red; cada mano escribe dos veces cada dígito.</translation>
    </message>
    <message>
        <source>MNIST and pen digits</source>
        <translation>MNIST y dígitos a pluma</translation>
    </message>
    <message>
        <source>What a network learns from that is to read drawings: MNIST, and digits of a pen.</source>
        <translation>De lo que aprende una red que ha de leer dibujos: MNIST y dígitos a pluma.</translation>
    </message>
    <message>
        <source>How many of MNIST&apos;s training images the network learns from.</source>
        <translation>De cuántas imágenes de entrenamiento de MNIST aprende la red.</translation>
    </message>
    <message>
        <source>Pen images</source>
        <translation>Imágenes a pluma</translation>
    </message>
    <message>
        <source>How many images of made-up hands are added; each hand writes every digit twice.</source>
        <translation>Cuántas imágenes de manos inventadas se añaden; cada mano escribe dos veces cada dígito.</translation>
    </message>
    <message>
        <source>Digit or not</source>
        <translation>Dígito o no</translation>
    </message>
    <message>
        <source>Digits on the one side, letters and scribbles on the other: whether there is one to read.</source>
        <translation>Dígitos por un lado, letras y garabatos por otro: si hay algo que leer.</translation>
    </message>
    <message>
        <source>How many images the network learns from: half of them digits, half letters and scribbles.</source>
        <translation>De cuántas imágenes aprende la red: la mitad dígitos, la mitad letras y garabatos.</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>otra cosa</translation>
    </message>
    <message>
        <source>Each row has the next number, which says which row it is and nothing else.</source>
        <translation>Cada fila lleva el número siguiente, que dice qué fila es y nada más.</translation>
    </message>
    <message>
        <source>It says which row it is, and nothing that holds for another one.</source>
        <translation>Dice qué fila es, y nada que valga para otra.</translation>
    </message>
    <message>
        <source>Each row has a text of its own, which says nothing about another one.</source>
        <translation>Cada fila tiene un texto propio, que no dice nada de otra.</translation>
    </message>
    <message>
        <source>“{name}” has been changed by another program and is left as it is; this work is kept in “{other}”.</source>
        <translation>Otro programa ha cambiado “{name}”, que queda como está; este trabajo se guarda en “{other}”.</translation>
    </message>
    <message>
        <source>The recipe of the network that comes along: 200 epochs of distorted digits, half an hour or more.</source>
        <translation>La receta de la red que viene con el programa: 200 épocas de dígitos distorsionados, media hora o más.</translation>
    </message>
    <message>
        <source>Original…</source>
        <translation>Original…</translation>
    </message>
    <message>
        <source>The picture that was read, beside what was found in it.</source>
        <translation>La imagen leída, junto a lo que se encontró en ella.</translation>
    </message>
    <message>
        <source>The picture is too dark for a digit to be found: take it in more light.</source>
        <translation>La imagen es demasiado oscura para encontrar un dígito: hay que tomarla con más luz.</translation>
    </message>
    <message>
        <source>The ink hardly differs from the paper: a darker pen or more light is read better.</source>
        <translation>La tinta apenas se distingue del papel: se lee mejor con un lápiz más oscuro o con más luz.</translation>
    </message>
    <message>
        <source>The digit is tiny in the picture: take it from nearer.</source>
        <translation>El dígito es diminuto en la imagen: conviene tomarla de más cerca.</translation>
    </message>
    <message>
        <source>The ink goes on to the edge of the picture: the digit may be cut off.</source>
        <translation>La tinta llega al borde de la imagen: puede que el dígito esté cortado.</translation>
    </message>
    <message>
        <source>There are several digits in the picture: each is answered, and a click chooses one.</source>
        <translation>Hay varios dígitos en la imagen: cada uno tiene su respuesta, y un clic elige uno.</translation>
    </message>
    <message>
        <source>Left the picture as it came, right the ink that was found in it: the paper, its lines and shadows are taken away. Drag a frame over the picture to read that part alone.</source>
        <translation>A la izquierda, la imagen tal como llegó; a la derecha, la tinta encontrada en ella, sin el papel, sus líneas ni sus sombras. Al arrastrar un marco sobre la imagen se lee solo esa parte.</translation>
    </message>
    <message>
        <source>The picture as it came: drag a frame over the part that is to be read.</source>
        <translation>La imagen tal como llegó: al arrastrar un marco se elige la parte que se lee.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lo leído</translation>
    </message>
    <message>
        <source>The ink that was found, digit by digit.</source>
        <translation>La tinta encontrada, dígito a dígito.</translation>
    </message>
    <message>
        <source>Digits in the picture</source>
        <translation>Dígitos de la imagen</translation>
    </message>
    <message>
        <source>Each digit and its answer: a click puts it on the sheet.</source>
        <translation>Cada dígito y su respuesta: un clic lo pone en la hoja.</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagen entera</translation>
    </message>
    <message>
        <source>Read the whole picture again.</source>
        <translation>Leer de nuevo la imagen entera.</translation>
    </message>
    <message>
        <source>All on the sheet</source>
        <translation>Todo a la hoja</translation>
    </message>
    <message>
        <source>Put everything that was read on the sheet.</source>
        <translation>Poner en la hoja todo lo leído.</translation>
    </message>
    <message>
        <source>Digits and answers</source>
        <translation>Dígitos y respuestas</translation>
    </message>
    <message>
        <source>One digit was found; it is on the sheet.</source>
        <translation>Se ha encontrado un dígito; está en la hoja.</translation>
    </message>
    <message>
        <source>A photo that can be cut</source>
        <translation>Una foto que se puede recortar</translation>
    </message>
    <message>
        <source>move the part that is read (with Shift: its lower right corner)</source>
        <translation>mover la parte que se lee (con Mayús, su esquina inferior derecha)</translation>
    </message>
    <message>
        <source>read that part</source>
        <translation>leer esa parte</translation>
    </message>
    <message>
        <source>This ARFF file cannot be read: {reason}</source>
        <translation>Este archivo ARFF no se puede leer: {reason}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>The sheet of a workbook that is read.</source>
        <translation>La hoja del libro que se lee.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>The cells of the sheet that are read, such as B2:F40; empty for all of them.</source>
        <translation>Las celdas de la hoja que se leen, como B2:F40; vacío para todas.</translation>
    </message>
    <message>
        <source>&amp;Table (CSV, XLSX, ODS)…</source>
        <translation>&amp;Tabla (CSV, XLSX, ODS)…</translation>
    </message>
    <message>
        <source>Use the cells that were copied in a spreadsheet; in the Playground, Ctrl+V does so too.</source>
        <translation>Usar las celdas copiadas en una hoja de cálculo; en el Taller también lo hace Ctrl+V.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>class names</source>
        <translation>nombres de clases</translation>
    </message>
    <message>
        <source>kinds</source>
        <translation>tipos</translation>
    </message>
    <message>
        <source>bad line</source>
        <translation>línea mala</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>The first lines of the file as they stand there. Choose one, and say below what it is.</source>
        <translation>Las primeras líneas del archivo tal como están en él. Al elegir una se puede decir abajo qué es.</translation>
    </message>
    <message>
        <source>Names are here</source>
        <translation>Aquí los nombres</translation>
    </message>
    <message>
        <source>The table begins with this line, which holds the names.</source>
        <translation>La tabla empieza con esta línea, que lleva los nombres.</translation>
    </message>
    <message>
        <source>Values begin here</source>
        <translation>Aquí los valores</translation>
    </message>
    <message>
        <source>The table begins with this line of values, without names.</source>
        <translation>La tabla empieza con esta línea de valores, sin nombres.</translation>
    </message>
    <message>
        <source>Table ends here</source>
        <translation>Aquí acaba</translation>
    </message>
    <message>
        <source>What stands below this line is left out.</source>
        <translation>Lo que hay debajo de esta línea se deja fuera.</translation>
    </message>
    <message>
        <source>Lines that do not fit, and what is wrong with them.</source>
        <translation>Líneas que no encajan, y qué les pasa.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Dejarlas fuera</translation>
    </message>
    <message>
        <source>Read the table without these lines.</source>
        <translation>Leer la tabla sin estas líneas.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Qué le pasa</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Líneas del archivo</translation>
    </message>
    <message>
        <source>{what} Bad lines: {count}; they can be left out.</source>
        <translation>{what} Líneas malas: {count}; se pueden dejar fuera.</translation>
    </message>
    <message>
        <source>bad lines left out: {count}</source>
        <translation>líneas malas dejadas fuera: {count}</translation>
    </message>
    <message>
        <source>Bad lines ({count})</source>
        <translation>Líneas malas ({count})</translation>
    </message>
    <message>
        <source>Which lines of the file are the table, and what becomes of those that do not fit.</source>
        <translation>Qué líneas del archivo son la tabla, y qué se hace con las que no encajan.</translation>
    </message>
    <message>
        <source>What is packed in this file is damaged, or a part of it is missing.</source>
        <translation>Lo comprimido en este archivo está dañado o le falta una parte.</translation>
    </message>
    <message>
        <source>What is packed in this file is larger than {limit} MB and was not read.</source>
        <translation>Lo comprimido en este archivo supera los {limit} MB y no se ha leído.</translation>
    </message>
    <message>
        <source>A file of this kind may have {limit} MB: save it as CSV.</source>
        <translation>Un archivo de este tipo puede tener {limit} MB: conviene guardarlo como CSV.</translation>
    </message>
    <message>
        <source>The workbook has no sheet “{name}”. It has: {known}.</source>
        <translation>El libro no tiene ninguna hoja “{name}”. Tiene: {known}.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>El libro no tiene ninguna hoja con celdas.</translation>
    </message>
    <message>
        <source>“{area}” is no range of a sheet: write it as B2:F40.</source>
        <translation>“{area}” no es un rango de una hoja: se escribe como B2:F40.</translation>
    </message>
    <message>
        <source>This workbook is too large to be opened: save the sheet that you need as CSV.</source>
        <translation>Este libro es demasiado grande para abrirlo: conviene guardar como CSV la hoja necesaria.</translation>
    </message>
    <message>
        <source>This workbook is damaged, or is none: save it anew, or as CSV.</source>
        <translation>Este libro está dañado o no es un libro: conviene guardarlo de nuevo, o como CSV.</translation>
    </message>
    <message>
        <source>This workbook is locked by a password: save it without one.</source>
        <translation>Este libro está protegido con contraseña: conviene guardarlo sin ella.</translation>
    </message>
    <message>
        <source>All inputs vary: along the two principal components of the training part.</source>
        <translation>Varían todas las entradas: a lo largo de las dos componentes principales de la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>PCA: {share} of the spread of all inputs lies in this plane.</source>
        <translation>PCA: en este plano está el {share} de la dispersión de todas las entradas.</translation>
    </message>
    <message>
        <source>Examples are projected: their own answer may differ.</source>
        <translation>Los ejemplos se proyectan: su propia respuesta puede ser otra.</translation>
    </message>
    <message>
        <source>main direction 1</source>
        <translation>dirección principal 1</translation>
    </message>
    <message>
        <source>main direction 2</source>
        <translation>dirección principal 2</translation>
    </message>
    <message>
        <source>There is no bundled network “{name}”. Known: {known}.</source>
        <translation>No hay ninguna red incluida “{name}”. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>The bundled network “{name}” has {sizes} neurons: the experiment needs the same layers.</source>
        <translation>La red incluida “{name}” tiene {sizes} neuronas: el experimento necesita las mismas capas.</translation>
    </message>
    <message>
        <source>There is no check “{key}”: all are listed by nnplayground lessons list.</source>
        <translation>No hay ninguna comprobación “{key}”: nnplayground lessons list las enumera todas.</translation>
    </message>
    <message>
        <source>There is no check “{key}”. Similar: {near}. All are listed by nnplayground lessons list.</source>
        <translation>No hay ninguna comprobación “{key}”. Parecidas: {near}. nnplayground lessons list las enumera todas.</translation>
    </message>
    <message>
        <source>The check “{check}” answers “{value}”, which is none of the options: {known}.</source>
        <translation>La comprobación “{check}” responde “{value}”, que no es ninguna de las opciones: {known}.</translation>
    </message>
    <message>
        <source>The check “{check}” cannot answer this of the state: look at what “of” gives it, and at the state.</source>
        <translation>La comprobación “{check}” no puede responder esto del estado: hay que mirar lo que le da “of”, y el estado.</translation>
    </message>
    <message>
        <source>The check “{check}” does not answer questions of the kind “{kind}”.</source>
        <translation>La comprobación “{check}” no responde preguntas del tipo “{kind}”.</translation>
    </message>
    <message>
        <source>The lesson “{other}” has the key “{key}” as well: keys are unique.</source>
        <translation>La lección “{other}” también tiene la clave “{key}”: las claves son únicas.</translation>
    </message>
    <message>
        <source>“{name}” is no folder with lessons.</source>
        <translation>“{name}” no es una carpeta con lecciones.</translation>
    </message>
    <message>
        <source>There are more than {most} lessons in the folder.</source>
        <translation>Hay más de {most} lecciones en la carpeta.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, línea {line}: {reason}</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>Laboratorios</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menús</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Exactitud de validación</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Exactitud de prueba</translation>
    </message>
    <message>
        <source>A question was answered</source>
        <translation>Se respondió una pregunta</translation>
    </message>
    <message>
        <source>A digit was drawn</source>
        <translation>Se dibujó una cifra</translation>
    </message>
    <message>
        <source>Points were painted</source>
        <translation>Se pintaron puntos</translation>
    </message>
    <message>
        <source>A step was taken</source>
        <translation>Se dio un paso</translation>
    </message>
    <message>
        <source>A step was taken back</source>
        <translation>Se volvió un paso atrás</translation>
    </message>
    <message>
        <source>The network was trained</source>
        <translation>Se entrenó la red</translation>
    </message>
    <message>
        <source>The run began again</source>
        <translation>El entrenamiento empezó de nuevo</translation>
    </message>
    <message>
        <source>A weight was changed</source>
        <translation>Se cambió un peso</translation>
    </message>
    <message>
        <source>Something was undone</source>
        <translation>Se deshizo algo</translation>
    </message>
    <message>
        <source>An earlier moment of the run was shown</source>
        <translation>Se mostró un momento anterior del entrenamiento</translation>
    </message>
    <message>
        <source>A picture was enlarged</source>
        <translation>Se amplió una imagen</translation>
    </message>
    <message>
        <source>What is seen was shared</source>
        <translation>Se compartió lo que se ve</translation>
    </message>
    <message>
        <source>A question with options needs at least two, by short keys.</source>
        <translation>Una pregunta con opciones necesita al menos dos, con claves cortas.</translation>
    </message>
    <message>
        <source>“{key}” is none of the options: {known}.</source>
        <translation>“{key}” no es ninguna de las opciones: {known}.</translation>
    </message>
    <message>
        <source>“{key}” is not a number: the wrong answers of a question about a number are numbers, or “else”.</source>
        <translation>“{key}” no es un número: las respuestas erróneas a una pregunta numérica son números, o “else”.</translation>
    </message>
    <message>
        <source>A question of the kind “{kind}” has no options.</source>
        <translation>Una pregunta del tipo “{kind}” no tiene opciones.</translation>
    </message>
    <message>
        <source>A try is done in one way: give one of {known}.</source>
        <translation>Un intento se cumple de una sola manera: hay que dar una de {known}.</translation>
    </message>
    <message>
        <source>Say how far: at_least, at_most or is.</source>
        <translation>Hay que decir hasta dónde: at_least, at_most o is.</translation>
    </message>
    <message>
        <source>at_least, at_most and is belong to a figure, a setting or a lab state.</source>
        <translation>at_least, at_most e is van con una cifra, un ajuste o el estado de un laboratorio.</translation>
    </message>
    <message>
        <source>“{key}” is not known here. Known: {known}.</source>
        <translation>“{key}” no se conoce aquí. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>A link or a picture stands on one line, without brackets in its words or its address.</source>
        <translation>Un enlace o una imagen va en una sola línea, sin corchetes en las palabras ni paréntesis en la dirección.</translation>
    </message>
    <message>
        <source>A piece of `code` begins and ends on one line, with as many ` on both sides.</source>
        <translation>Un trozo de `código` empieza y acaba en la misma línea, con tantos ` a un lado como al otro.</translation>
    </message>
    <message>
        <source>The text goes on for too long: {most} letters are the limit, and {longest} on a line.</source>
        <translation>El texto es demasiado largo: el límite es de {most} letras, y de {longest} por línea.</translation>
    </message>
    <message>
        <source>The text has too many lines: {most} are the limit.</source>
        <translation>El texto tiene demasiadas líneas: el límite son {most}.</translation>
    </message>
    <message>
        <source>Lists and tables are too long: {most} lines are the limit, and {columns} columns.</source>
        <translation>Las listas y tablas son demasiado largas: el límite son {most} líneas y {columns} columnas.</translation>
    </message>
    <message>
        <source>Lists and quotations stand within each other too often.</source>
        <translation>Hay demasiadas listas y citas unas dentro de otras.</translation>
    </message>
    <message>
        <source>There are too many pictures: {most} are the limit.</source>
        <translation>Hay demasiadas imágenes: el límite es {most}.</translation>
    </message>
    <message>
        <source>HTML is not used in lessons, but “{text}” is: write plain Markdown.</source>
        <translation>En las lecciones no se usa HTML, y “{text}” lo es: hay que escribir Markdown sencillo.</translation>
    </message>
    <message>
        <source>“{text}” would be seen as it is written: use a formula picture, ![words](formula:KEY), or plain letters.</source>
        <translation>“{text}” se vería tal como está escrito: se usa una fórmula, ![palabras](formula:CLAVE), o letras normales.</translation>
    </message>
    <message>
        <source>“{link}” leads out of the program: links in lessons are of the form nnplay:LAB/PAGE.</source>
        <translation>“{link}” lleva fuera del programa: los enlaces de las lecciones son de la forma nnplay:LAB/PÁGINA.</translation>
    </message>
    <message>
        <source>“{link}” would look like a link, and nothing leads out of the program: write it as `code`.</source>
        <translation>“{link}” parecería un enlace, y nada lleva fuera del programa: hay que escribirlo como `código`.</translation>
    </message>
    <message>
        <source>Write the address of a link behind its words, as [words](nnplay:LAB/PAGE).</source>
        <translation>La dirección de un enlace se escribe tras sus palabras: [palabras](nnplay:LAB/PÁGINA).</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} kB and was not opened: a lesson is a short text.</source>
        <translation>“{name}” pasa de {limit} kB y no se abrió: una lección es un texto corto.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8: save the file with that encoding.</source>
        <translation>No es un texto en UTF-8: hay que guardar el archivo con esa codificación.</translation>
    </message>
    <message>
        <source>A lesson begins with a line “---”, its key and title, and another line “---”.</source>
        <translation>Una lección empieza con una línea “---”, su clave y su título, y otra línea “---”.</translation>
    </message>
    <message>
        <source>The second line “---” is missing: it ends what stands at the top.</source>
        <translation>Falta la segunda línea “---”: cierra lo que está al principio.</translation>
    </message>
    <message>
        <source>This block has no end: a line ``` belongs behind it.</source>
        <translation>Este bloque no tiene final: falta una línea ``` detrás.</translation>
    </message>
    <message>
        <source>There are no blocks of the kind “{kind}”. Known: {known}.</source>
        <translation>No hay bloques del tipo “{kind}”. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>A lesson has one state; this is the second.</source>
        <translation>Una lección tiene un solo estado; este es el segundo.</translation>
    </message>
    <message>
        <source>There are more than {most} blocks of the kind “{kind}”.</source>
        <translation>Hay más de {most} bloques del tipo “{kind}”.</translation>
    </message>
    <message>
        <source>Two questions have the key “{key}”.</source>
        <translation>Dos preguntas tienen la clave “{key}”.</translation>
    </message>
    <message>
        <source>“{path}” is no picture of a lesson: formula:KEY, drawing:KEY, or a PNG or SVG in the lesson&apos;s folder.</source>
        <translation>“{path}” no es una imagen de lección: formula:CLAVE, drawing:CLAVE, o un PNG o SVG de la carpeta de la lección.</translation>
    </message>
    <message>
        <source>The picture “{path}” lies outside the folder of the lesson.</source>
        <translation>La imagen “{path}” está fuera de la carpeta de la lección.</translation>
    </message>
    <message>
        <source>There is no picture “{path}” in the folder of the lesson.</source>
        <translation>No hay ninguna imagen “{path}” en la carpeta de la lección.</translation>
    </message>
    <message>
        <source>This was written for a newer nnplayground (format {number}, known up to {known}): update the program.</source>
        <translation>Esto se escribió para un nnplayground más nuevo (formato {number}, se conoce hasta el {known}): hay que actualizar el programa.</translation>
    </message>
    <message>
        <source>The lesson has no text.</source>
        <translation>La lección no tiene texto.</translation>
    </message>
    <message>
        <source>The page of a course has no blocks.</source>
        <translation>La página de un curso no tiene bloques.</translation>
    </message>
    <message>
        <source>There is no option “{key}”. Known: {known}.</source>
        <translation>No hay ninguna opción “{key}”. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>That is not it.</source>
        <translation>No es eso.</translation>
    </message>
    <message>
        <source>This state was made by a newer nnplayground (format {number}, known up to {known}): update the program.</source>
        <translation>Este estado lo hizo un nnplayground más nuevo (formato {number}; se conoce hasta {known}): hay que actualizar el programa.</translation>
    </message>
    <message>
        <source>A lesson cannot name data of your own: open them in the program, or choose other data.</source>
        <translation>Una lección no puede nombrar datos propios: se abren en el programa, o se eligen otros.</translation>
    </message>
    <message>
        <source>There are {given} weights and biases, and the network has {count}.</source>
        <translation>Hay {given} pesos y bias, y la red tiene {count}.</translation>
    </message>
    <message>
        <source>The network has no “{subject}”.</source>
        <translation>La red no tiene “{subject}”.</translation>
    </message>
    <message>
        <source>This is no YAML that can be read: {reason}.</source>
        <translation>No es YAML que se pueda leer: {reason}.</translation>
    </message>
    <message>
        <source>There is too much within one another: {most} levels is the limit.</source>
        <translation>Hay demasiadas cosas unas dentro de otras: el límite son {most} niveles.</translation>
    </message>
    <message>
        <source>There are too many values: {most} is the limit.</source>
        <translation>Hay demasiados valores: el límite es {most}.</translation>
    </message>
    <message>
        <source>Anchors (&amp;) and aliases (*) are not used in lessons: write the value out, or put a text into quotes.</source>
        <translation>En las lecciones no se usan anclas (&amp;) ni alias (*): se escribe el valor entero, o el texto entre comillas.</translation>
    </message>
    <message>
        <source>Tags (!) are not used in lessons: put the text into quotes.</source>
        <translation>En las lecciones no se usan etiquetas (!): el texto se pone entre comillas.</translation>
    </message>
    <message>
        <source>“{key}” stands here twice.</source>
        <translation>“{key}” está dos veces.</translation>
    </message>
    <message>
        <source>Only a word can stand before the colon.</source>
        <translation>Delante de los dos puntos solo puede ir una palabra.</translation>
    </message>
    <message>
        <source>“{key}” has no value: within braces a text with a comma or a colon needs quotes.</source>
        <translation>“{key}” no tiene valor: entre llaves, un texto con coma o dos puntos necesita comillas.</translation>
    </message>
    <message>
        <source>Only one piece of YAML belongs here: take “---” out.</source>
        <translation>Aquí va un solo trozo de YAML: hay que quitar “---”.</translation>
    </message>
    <message>
        <source>This number has too many digits.</source>
        <translation>Este número tiene demasiadas cifras.</translation>
    </message>
    <message>
        <source>Lines such as “key: value” belong here.</source>
        <translation>Aquí van líneas como “clave: valor”.</translation>
    </message>
    <message>
        <source>The task has {rows} rows: there is no row {row}.</source>
        <translation>La tarea tiene {rows} filas: no hay una fila {row}.</translation>
    </message>
    <message>
        <source>The perceptron has {inputs} weights: there is no weight {input}.</source>
        <translation>El perceptrón tiene {inputs} pesos: no hay un peso {input}.</translation>
    </message>
    <message>
        <source>After {epochs} epochs the score is {score}, which lies in none of the bands.</source>
        <translation>Tras {epochs} épocas la puntuación es {score}, que no está en ninguna de las franjas.</translation>
    </message>
    <message>
        <source>The network that is worked through has no layer {layer} with a neuron {neuron}.</source>
        <translation>La red que se recorre no tiene una capa {layer} con una neurona {neuron}.</translation>
    </message>
    <message>
        <source>There are {rows} rows and {means} means: each row needs its own.</source>
        <translation>Hay {rows} filas y {means} medias: cada fila necesita la suya.</translation>
    </message>
    <message>
        <source>All is well: lessons {lessons}, questions {questions}, tries {tries}.</source>
        <translation>Todo está bien: lecciones {lessons}, preguntas {questions}, intentos {tries}.</translation>
    </message>
    <message>
        <source>Lessons that are well: {lessons}; faults: {faults}.</source>
        <translation>Lecciones que están bien: {lessons}; errores: {faults}.</translation>
    </message>
    <message>
        <source>Say which folder: nnplayground lessons check FOLDER.</source>
        <translation>Hay que decir qué carpeta: nnplayground lessons check CARPETA.</translation>
    </message>
    <message>
        <source>Say which file: nnplayground lessons new FILE.</source>
        <translation>Hay que decir qué archivo: nnplayground lessons new ARCHIVO.</translation>
    </message>
    <message>
        <source>There is a file “{name}” already, and it stays as it is: choose another name.</source>
        <translation>Ya hay un archivo “{name}”, y se queda como está: hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>The lesson is written: {file}. Change its words in a text editor, then check it.</source>
        <translation>La lección está escrita: {file}. Se cambian sus palabras en un editor de texto y después se comprueba.</translation>
    </message>
    <message>
        <source>Figures that a try may wait for:</source>
        <translation>Cifras que un intento puede esperar:</translation>
    </message>
    <message>
        <source>Acts that a try may wait for:</source>
        <translation>Acciones que un intento puede esperar:</translation>
    </message>
    <message>
        <source>Controls that a lesson may hide or freeze:</source>
        <translation>Controles que una lección puede ocultar o bloquear:</translation>
    </message>
    <message>
        <source>Formulas, as pictures “formula:KEY”:</source>
        <translation>Fórmulas, como imágenes “formula:CLAVE”:</translation>
    </message>
    <message>
        <source>Say what to do: nnplayground lessons check FOLDER, or nnplayground lessons new FILE.</source>
        <translation>Hay que decir qué se hace: nnplayground lessons check CARPETA, o nnplayground lessons new ARCHIVO.</translation>
    </message>
    <message>
        <source>Checks, and what “of” gives them:</source>
        <translation>Comprobaciones, y lo que les da “of”:</translation>
    </message>
    <message>
        <source>Lessons are Markdown files of one&apos;s own: a text, the state of the program that it speaks of, questions whose answers the program computes, and things to try. This checks them, or writes one to go on with.</source>
        <translation>Las lecciones son archivos Markdown propios: un texto, el estado del programa del que habla, preguntas cuyas respuestas calcula el programa, y cosas que probar. Esto las comprueba, o escribe una para seguir con ella.</translation>
    </message>
    <message>
        <source>What to do; each has its own --help.</source>
        <translation>Qué se hace; cada cosa tiene su propio --help.</translation>
    </message>
    <message>
        <source>Check every lesson of a folder, of the folders in it, or of one file: states, links, questions and tries. Each fault is told with its file and line.</source>
        <translation>Comprobar cada lección de una carpeta, de las carpetas que contiene, o de un archivo: estados, enlaces, preguntas e intentos. Cada error se dice con su archivo y su línea.</translation>
    </message>
    <message>
        <source>Exit code: 0 all is well, 1 there are faults, 2 there are no lessons.</source>
        <translation>Código de salida: 0 todo está bien, 1 hay errores, 2 no hay lecciones.</translation>
    </message>
    <message>
        <source>A folder with lessons (*.md), or one of them.</source>
        <translation>Una carpeta con lecciones (*.md), o una de ellas.</translation>
    </message>
    <message>
        <source>List what a lesson may name: the checks that compute answers, and what a try may wait for.</source>
        <translation>Enumerar lo que una lección puede nombrar: las comprobaciones que calculan respuestas, y lo que un intento puede esperar.</translation>
    </message>
    <message>
        <source>Write a lesson to go on with in a text editor. A file that is there already is never replaced.</source>
        <translation>Escribir una lección para seguir con ella en un editor de texto. Un archivo que ya existe nunca se sustituye.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 2 the arguments or a file cannot be used.</source>
        <translation>Código de salida: 0 hecho, 2 los argumentos o un archivo no sirven.</translation>
    </message>
    <message>
        <source>The lesson&apos;s file, such as 01-network.md.</source>
        <translation>El archivo de la lección, como 01-red.md.</translation>
    </message>
    <message>
        <source>Let it show what this project (*.nnplay) shows, else what a new window does.</source>
        <translation>Que muestre lo que muestra este proyecto (*.nnplay); si no, lo que muestra una ventana nueva.</translation>
    </message>
    <message>
        <source>Its title.</source>
        <translation>Su título.</translation>
    </message>
    <message>
        <source>There are no lessons in “{name}”: they are files that end in {suffix}.</source>
        <translation>No hay lecciones en “{name}”: son archivos que terminan en {suffix}.</translation>
    </message>
    <message>
        <source>There is no folder “{name}”.</source>
        <translation>No hay ninguna carpeta “{name}”.</translation>
    </message>
    <message>
        <source>“{key}” is right and stands among the wrong answers.</source>
        <translation>“{key}” es correcta y está entre las respuestas erróneas.</translation>
    </message>
    <message>
        <source>Nothing is said about a wrong answer: give “wrong”, with “else” at least.</source>
        <translation>No se dice nada de una respuesta errónea: hay que dar “wrong”, al menos con “else”.</translation>
    </message>
    <message>
        <source>The experiment has no setting “{path}”.</source>
        <translation>El experimento no tiene ningún ajuste “{path}”.</translation>
    </message>
    <message>
        <source>The lab state “{lab}” has nothing at “{path}”.</source>
        <translation>El estado de laboratorio “{lab}” no tiene nada en “{path}”.</translation>
    </message>
    <message>
        <source>This is done before anything is tried.</source>
        <translation>Esto está hecho antes de intentar nada.</translation>
    </message>
    <message>
        <source>There is no drawing “{key}”.</source>
        <translation>No hay ningún dibujo “{key}”.</translation>
    </message>
    <message>
        <source>The lesson “{other}” of another course has the key “{key}” as well.</source>
        <translation>La lección “{other}” de otro curso también tiene la clave “{key}”.</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Una lección nueva</translation>
    </message>
    <message>
        <source>Say in a sentence or two what is seen here: 80 words at most.</source>
        <translation>Decir en una o dos frases lo que se ve aquí: 80 palabras como mucho.</translation>
    </message>
    <message>
        <source>How many weights and biases has this network?</source>
        <translation>¿Cuántos pesos y bias tiene esta red?</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Correcto.</translation>
    </message>
    <message>
        <source>Count the lines, and one bias for each neuron.</source>
        <translation>Hay que contar las líneas, y un bias por neurona.</translation>
    </message>
    <message>
        <source>How many rows of the table does the perceptron answer wrongly at its start?</source>
        <translation>¿Cuántas filas de la tabla responde mal el perceptrón al inicio?</translation>
    </message>
    <message>
        <source>Compare its answer with the wanted one, row by row.</source>
        <translation>Hay que comparar su respuesta con la deseada, fila por fila.</translation>
    </message>
    <message>
        <source>Press Space and watch the cost fall.</source>
        <translation>Pulsar Espacio y ver cómo baja el coste.</translation>
    </message>
    <message>
        <source>Take a step and see what changes.</source>
        <translation>Dar un paso y ver qué cambia.</translation>
    </message>
    <message>
        <source>Turn to the page “{title}” and compare.</source>
        <translation>Ir a la página “{title}” y comparar.</translation>
    </message>
    <message>
        <source>This is no shared state: those begin with “{prefix}”.</source>
        <translation>No es un estado compartido: esos empiezan por “{prefix}”.</translation>
    </message>
    <message>
        <source>This was shared by a newer nnplayground: update the program.</source>
        <translation>Lo compartió un nnplayground más nuevo: hay que actualizar el programa.</translation>
    </message>
    <message>
        <source>This shared text is not whole: a part is missing or was changed on the way. Copy all of it.</source>
        <translation>Este texto compartido no está entero: falta una parte o cambió por el camino. Hay que copiarlo todo.</translation>
    </message>
    <message>
        <source>“{name}” holds no shared state: such a file has one text in it, which begins with “{prefix}”.</source>
        <translation>“{name}” no contiene nada compartido: un archivo así tiene un solo texto, que empieza por “{prefix}”.</translation>
    </message>
    <message>
        <source>What is seen is too much for a text: save the project and share the file.</source>
        <translation>Lo que se ve es demasiado para un texto: se guarda el proyecto y se comparte el archivo.</translation>
    </message>
    <message>
        <source>Courses of lessons at the side of the window.</source>
        <translation>Cursos de lecciones al lado de la ventana.</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lecciones</translation>
    </message>
    <message>
        <source>&amp;Courses</source>
        <translation>&amp;Cursos</translation>
    </message>
    <message>
        <source>All courses and their lessons.</source>
        <translation>Todos los cursos y sus lecciones.</translation>
    </message>
    <message>
        <source>Begin the short course for newcomers.</source>
        <translation>Empezar el curso breve para quien llega.</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Primeros pasos</translation>
    </message>
    <message>
        <source>Bring the program into the state that the lesson is about. It can be undone.</source>
        <translation>Poner el programa en el estado del que trata la lección. Se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Mostrarlo</translation>
    </message>
    <message>
        <source>Open the lesson before this one.</source>
        <translation>Abrir la lección anterior a esta.</translation>
    </message>
    <message>
        <source>Lesson &amp;before</source>
        <translation>Lección &amp;anterior</translation>
    </message>
    <message>
        <source>Open the lesson after this one.</source>
        <translation>Abrir la lección que sigue a esta.</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>Lección &amp;siguiente</translation>
    </message>
    <message>
        <source>Open a folder with lessons of your own; it is read again whenever a file there changes.</source>
        <translation>Abrir una carpeta con lecciones propias; se vuelve a leer cuando cambia un archivo.</translation>
    </message>
    <message>
        <source>&amp;Open a folder of lessons…</source>
        <translation>A&amp;brir una carpeta de lecciones…</translation>
    </message>
    <message>
        <source>How lessons of your own are written, with an example.</source>
        <translation>Cómo se escriben lecciones propias, con un ejemplo.</translation>
    </message>
    <message>
        <source>Wr&amp;iting lessons…</source>
        <translation>Escr&amp;ibir lecciones…</translation>
    </message>
    <message>
        <source>Show no more lessons of your own folder.</source>
        <translation>No mostrar más las lecciones de la carpeta propia.</translation>
    </message>
    <message>
        <source>Close the folde&amp;r of lessons</source>
        <translation>C&amp;errar la carpeta de lecciones</translation>
    </message>
    <message>
        <source>Save tries and right answers of every lesson as a table (CSV) or as JSON.</source>
        <translation>Guardar intentos y aciertos de cada lección como tabla (CSV) o como JSON.</translation>
    </message>
    <message>
        <source>&amp;Export the score…</source>
        <translation>E&amp;xportar los resultados…</translation>
    </message>
    <message>
        <source>New here? The first steps take ten minutes. Later they are in the menu Lessons.</source>
        <translation>¿Es la primera vez? Los primeros pasos duran diez minutos. Después están en el menú Lecciones.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Open a folder of lessons</source>
        <translation>Abrir una carpeta de lecciones</translation>
    </message>
    <message>
        <source>Export the score</source>
        <translation>Exportar los resultados</translation>
    </message>
    <message>
        <source>score.csv</source>
        <translation>resultados.csv</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The score was saved.</source>
        <translation>Los resultados se han guardado.</translation>
    </message>
    <message>
        <source>Courses and their lessons. A tick tells that a lesson has been done.</source>
        <translation>Los cursos y sus lecciones. Una marca indica que la lección está hecha.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>the lesson before or after</source>
        <translation>la lección anterior o la siguiente</translation>
    </message>
    <message>
        <source>fold or unfold a course</source>
        <translation>plegar o desplegar un curso</translation>
    </message>
    <message>
        <source>open the lesson</source>
        <translation>abrir la lección</translation>
    </message>
    <message>
        <source>Click a lesson to open it.</source>
        <translation>Se abre una lección con un clic.</translation>
    </message>
    <message>
        <source>{file}: {count} faults in all; nnplayground lessons check tells them.</source>
        <translation>{file}: {count} errores en total; nnplayground lessons check los dice.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Drag this to the other side of the window; the cross or F2 puts the lessons away.</source>
        <translation>Se arrastra al otro lado de la ventana; la cruz o F2 guarda las lecciones.</translation>
    </message>
    <message>
        <source>Title of the lessons</source>
        <translation>Título de las lecciones</translation>
    </message>
    <message>
        <source>All courses and their lessons; once more: the lesson.</source>
        <translation>Todos los cursos y sus lecciones; otra vez: la lección.</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Otro lado</translation>
    </message>
    <message>
        <source>Put the lessons at the other side of the window.</source>
        <translation>Poner las lecciones al otro lado de la ventana.</translation>
    </message>
    <message>
        <source>Put the lessons away (F2).</source>
        <translation>Guardar las lecciones (F2).</translation>
    </message>
    <message>
        <source>Lessons: each says something, asks about it, shows it in the program, and proposes what to try.</source>
        <translation>Lecciones: cada una dice algo, pregunta por ello, lo muestra en el programa y propone qué probar.</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be shown.</source>
        <translation>“{name}” no es una imagen que se pueda mostrar.</translation>
    </message>
    <message>
        <source>The file “{file}” is gone: its lesson stays open as it was.</source>
        <translation>El archivo “{file}” ya no está: su lección sigue abierta tal como estaba.</translation>
    </message>
    <message>
        <source>Lesson: {title}</source>
        <translation>Lección: {title}</translation>
    </message>
    <message>
        <source>Open what was shared</source>
        <translation>Abrir lo compartido</translation>
    </message>
    <message>
        <source>A question about what the lesson shows. Whether an answer is right is computed from that state; you may try again as often as you like.</source>
        <translation>Una pregunta sobre lo que muestra la lección. El acierto se calcula a partir de ese estado; se puede intentar cuantas veces se quiera.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Click it in the program.</source>
        <translation>Se responde con un clic en el programa.</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Enter checks it.</source>
        <translation>Intro lo comprueba.</translation>
    </message>
    <message>
        <source>Answer so.</source>
        <translation>Responder así.</translation>
    </message>
    <message>
        <source>Type a number, or a fraction such as 3/4; Enter checks it.</source>
        <translation>Se escribe un número, o una fracción como 3/4; Intro lo comprueba.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Compare the answer with what the program computes.</source>
        <translation>Comparar la respuesta con lo que calcula el programa.</translation>
    </message>
    <message>
        <source>What the lesson says. A click on a link lights in the program what is meant.</source>
        <translation>Lo que dice la lección. Un clic en un enlace ilumina en el programa lo que se menciona.</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Texto de la lección</translation>
    </message>
    <message>
        <source>Text of a lesson</source>
        <translation>Texto de una lección</translation>
    </message>
    <message>
        <source>the link before or after</source>
        <translation>el enlace anterior o el siguiente</translation>
    </message>
    <message>
        <source>light what the link is about</source>
        <translation>iluminar aquello de lo que trata el enlace</translation>
    </message>
    <message>
        <source>Links light in the program what is meant.</source>
        <translation>Los enlaces iluminan en el programa lo que se menciona.</translation>
    </message>
    <message>
        <source>Things to try in the program. Each is ticked by itself when the program sees it done.</source>
        <translation>Cosas que probar en el programa. Cada una se marca sola cuando el programa la ve hecha.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Para probar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>aún no hecho</translation>
    </message>
    <message>
        <source>Show it first: then what is done is ticked.</source>
        <translation>Primero “Mostrarla”: después se marca lo que se haga.</translation>
    </message>
    <message>
        <source>Some are ticked only after “Show it”.</source>
        <translation>Algunas se marcan solo después de “Mostrarla”.</translation>
    </message>
    <message>
        <source>There is no formula “{key}”. Known: {known}.</source>
        <translation>No hay ninguna fórmula “{key}”. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>Where will the next point be? Click on the map, or type it.</source>
        <translation>¿Dónde estará el próximo punto? Hacer clic en el mapa o escribirlo.</translation>
    </message>
    <message>
        <source>&amp;Predict first</source>
        <translation>P&amp;redecir antes</translation>
    </message>
    <message>
        <source>Ask for each step by hand before it is shown, and count what was right.</source>
        <translation>Preguntar por cada paso a mano antes de mostrarlo, y contar los aciertos.</translation>
    </message>
    <message>
        <source>Which number comes out?</source>
        <translation>¿Qué número sale?</translation>
    </message>
    <message>
        <source>it falls</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>it rises</source>
        <translation>sube</translation>
    </message>
    <message>
        <source>it stays</source>
        <translation>queda igual</translation>
    </message>
    <message>
        <source>product</source>
        <translation>producto</translation>
    </message>
    <message>
        <source>Next: the whole pass.</source>
        <translation>Sigue: la pasada entera.</translation>
    </message>
    <message>
        <source>first output</source>
        <translation>primera salida</translation>
    </message>
    <message>
        <source>output {number}</source>
        <translation>salida {number}</translation>
    </message>
    <message>
        <source>the largest</source>
        <translation>la mayor</translation>
    </message>
    <message>
        <source>Next: the whole pass. Which output is the largest?</source>
        <translation>Sigue: la pasada entera. ¿Qué salida es la mayor?</translation>
    </message>
    <message>
        <source>Cost {cost}: what becomes of it once the whole update is done?</source>
        <translation>Coste {cost}: ¿qué pasa con él al hacer toda la actualización?</translation>
    </message>
    <message>
        <source>{name}: the mean gradient is {mean}, η = {rate}. What is taken from it, and what becomes of the cost?</source>
        <translation>{name}: el gradiente medio es {mean}, η = {rate}. ¿Qué se le resta, y qué pasa con el coste?</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Mostrar ya</translation>
    </message>
    <message>
        <source>Show it without a guess; nothing is counted.</source>
        <translation>Mostrarlo sin predicción; no se cuenta nada.</translation>
    </message>
    <message>
        <source>Mini-batch cost: {before} before the step.</source>
        <translation>Coste del mini-batch: {before} antes del paso.</translation>
    </message>
    <message>
        <source>Type your guess first, or have it shown anyway.</source>
        <translation>Primero hay que escribir una predicción, o pedir que se muestre ya.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>A veces</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>No del todo</translation>
    </message>
    <message>
        <source>Say what the next step comes to before it is shown; numbers may be 2 % off. It counts how many were right.</source>
        <translation>Decir qué da el próximo paso antes de verlo; se admite un 2 % de diferencia. Se cuentan los aciertos.</translation>
    </message>
    <message>
        <source>How the guess was</source>
        <translation>Cómo fue la predicción</translation>
    </message>
    <message>
        <source>Right: {right} of {asked}</source>
        <translation>Aciertos: {right} de {asked}</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Predicción</translation>
    </message>
    <message>
        <source>Choose what you think.</source>
        <translation>Elegir lo que se cree.</translation>
    </message>
    <message>
        <source>Weights have become too large to be shared. Begin anew, or go back to an earlier moment.</source>
        <translation>Hay pesos demasiado grandes para compartirlos. Se puede empezar de nuevo o volver a un momento anterior.</translation>
    </message>
    <message>
        <source>Copy a short text that brings whoever pastes it to what is seen here; without data of your own.</source>
        <translation>Copiar un texto breve que lleva a lo que se ve aquí a quien lo pegue; sin datos propios.</translation>
    </message>
    <message>
        <source>S&amp;hare what I see</source>
        <translation>Co&amp;mpartir lo que se ve</translation>
    </message>
    <message>
        <source>Save the same text as a small file, which File → Open, or dropping it on the window, opens.</source>
        <translation>Guarda el mismo texto como archivo pequeño, que se abre con Archivo → Abrir o soltándolo en la ventana.</translation>
    </message>
    <message>
        <source>Share what I see as a &amp;file…</source>
        <translation>Compartir lo que se ve en un archi&amp;vo…</translation>
    </message>
    <message>
        <source>Open what was shared: the text that has been copied, which begins with nnplay1:.</source>
        <translation>Abrir lo compartido: el texto que se ha copiado, que empieza por nnplay1:.</translation>
    </message>
    <message>
        <source>Open &amp;what was shared</source>
        <translation>Abrir &amp;lo compartido</translation>
    </message>
    <message>
        <source>Write a lesson that shows what is seen now, to go on with in a text editor.</source>
        <translation>Escribir una lección que muestra lo que se ve, para seguirla en un editor de texto.</translation>
    </message>
    <message>
        <source>New &amp;lesson from what I see…</source>
        <translation>Lección nueva con lo &amp;que se ve…</translation>
    </message>
    <message>
        <source>What is seen is in the clipboard, as a text of {count} letters: paste it anywhere.</source>
        <translation>Lo que se ve está en el portapapeles, como texto de {count} letras: se puede pegar donde se quiera.</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartido</translation>
    </message>
    <message>
        <source>Share what I see</source>
        <translation>Compartir lo que se ve</translation>
    </message>
    <message>
        <source>Shared state ({pattern})</source>
        <translation>Estado compartido ({pattern})</translation>
    </message>
    <message>
        <source>What is seen is in “{name}”: whoever opens that file sees the same.</source>
        <translation>Lo que se ve está en “{name}”: quien abra ese archivo verá lo mismo.</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Lección nueva</translation>
    </message>
    <message>
        <source>lesson.md</source>
        <translation>leccion.md</translation>
    </message>
    <message>
        <source>Lesson (*.md)</source>
        <translation>Lección (*.md)</translation>
    </message>
    <message>
        <source>“{name}” is a lesson now: change its words in a text editor, and open its folder to see it.</source>
        <translation>“{name}” ya es una lección: sus palabras se cambian en un editor de texto, y se ve al abrir su carpeta.</translation>
    </message>
    <message>
        <source>Write worked tables to print, with other numbers for each student.</source>
        <translation>Escribir tablas resueltas para imprimir, con otros números para cada estudiante.</translation>
    </message>
    <message>
        <source>Recor&amp;d</source>
        <translation>Gra&amp;bar</translation>
    </message>
    <message>
        <source>Animation (*.gif)</source>
        <translation>Animación (*.gif)</translation>
    </message>
    <message>
        <source>The recording ended: {reason}</source>
        <translation>La grabación terminó: {reason}</translation>
    </message>
    <message>
        <source>There is a recording already: stop it first.</source>
        <translation>Ya hay una grabación: primero hay que detenerla.</translation>
    </message>
    <message>
        <source>What is recorded: stop to keep it, cancel to throw it away. It ends by itself after two minutes.</source>
        <translation>Lo que se graba: detener para conservarlo, cancelar para desecharlo. Termina sola a los dos minutos.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>End the recording and keep it.</source>
        <translation>Terminar la grabación y conservarla.</translation>
    </message>
    <message>
        <source>End the recording and throw it away.</source>
        <translation>Terminar la grabación y desecharla.</translation>
    </message>
    <message>
        <source>● Recording: {seconds} s, {count} pictures</source>
        <translation>● Grabando: {seconds} s, {count} imágenes</translation>
    </message>
    <message>
        <source>Window as &amp;GIF…</source>
        <translation>Ventana como &amp;GIF…</translation>
    </message>
    <message>
        <source>Record all that you see as an animation.</source>
        <translation>Grabar todo lo que se ve como animación.</translation>
    </message>
    <message>
        <source>Window as &amp;PNG series…</source>
        <translation>Ventana como serie &amp;PNG…</translation>
    </message>
    <message>
        <source>Record all that you see, each picture a file of its own.</source>
        <translation>Grabar todo lo que se ve, cada imagen en su archivo.</translation>
    </message>
    <message>
        <source>Record one drawing of this page.</source>
        <translation>Grabar un dibujo de esta página.</translation>
    </message>
    <message>
        <source>{count} pictures are in the folder “{folder}”.</source>
        <translation>Hay {count} imágenes en la carpeta “{folder}”.</translation>
    </message>
    <message>
        <source>One &amp;view as GIF</source>
        <translation>Una &amp;vista como GIF</translation>
    </message>
    <message>
        <source>One view as P&amp;NG series</source>
        <translation>Una vista como serie P&amp;NG</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Carpeta para las imágenes</translation>
    </message>
    <message>
        <source>Save recording</source>
        <translation>Guardar grabación</translation>
    </message>
    <message>
        <source>Projector mode</source>
        <translation>Modo proyector</translation>
    </message>
    <message>
        <source>Larger letters and lines for a room; Page Down and Page Up take a step and take it back.</source>
        <translation>Letras y líneas mayores para un aula; Av Pág y Re Pág dan un paso y lo deshacen.</translation>
    </message>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation>Modo pro&amp;yector</translation>
    </message>
    <message>
        <source>Leave projector mode</source>
        <translation>Salir del modo proyector</translation>
    </message>
    <message>
        <source>Show everything in its usual size again (F11).</source>
        <translation>Mostrarlo todo de nuevo en su tamaño habitual (F11).</translation>
    </message>
    <message>
        <source>Letters and lines are larger for a room; one click brings the usual size back.</source>
        <translation>Letras y líneas son mayores para un aula; un clic devuelve el tamaño habitual.</translation>
    </message>
    <message>
        <source>Say which file: nnplayground handout FILE.html, or FILE.pdf.</source>
        <translation>Hay que indicar el archivo: nnplayground handout FILE.html o FILE.pdf.</translation>
    </message>
    <message>
        <source>“{name}” must end in .html or .pdf.</source>
        <translation>“{name}” tiene que terminar en .html o .pdf.</translation>
    </message>
    <message>
        <source>There is no part “{name}”. Known: {known}.</source>
        <translation>No hay ninguna parte “{name}”. Conocidas: {known}.</translation>
    </message>
    <message>
        <source>PDF needs Qt, which cannot be used here: write FILE.html instead ({reason}).</source>
        <translation>El PDF necesita Qt, que aquí no se puede usar: se puede escribir FILE.html ({reason}).</translation>
    </message>
    <message>
        <source>The handout is written: {file}.</source>
        <translation>La hoja de trabajo está escrita: {file}.</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Hoja de trabajo</translation>
    </message>
    <message>
        <source>Write worked tables of the perceptron, the forward and the backward pass, other numbers on each sheet.</source>
        <translation>Escribir tablas resueltas del perceptrón y de las pasadas adelante y atrás, con otros números en cada hoja.</translation>
    </message>
    <message>
        <source>FILE ends in .html or .pdf. Exit code: 0 done, 2 the arguments cannot be used.</source>
        <translation>FILE termina en .html o .pdf. Código de salida: 0 hecho, 2 los argumentos no se pueden usar.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>El archivo que se escribe.</translation>
    </message>
    <message>
        <source>Which parts, with a comma between: {known}.</source>
        <translation>Qué partes, separadas por comas: {known}.</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Documento (*.pdf)</translation>
    </message>
    <message>
        <source>Worked tables to print: each sheet has numbers of its own; the solved ones are for the teacher.</source>
        <translation>Tablas resueltas para imprimir: cada hoja tiene sus propios números; las resueltas son para el docente.</translation>
    </message>
    <message>
        <source>The worked tables of the perceptron, the forward and the backward pass, to be filled in.</source>
        <translation>Las tablas del perceptrón y de las pasadas adelante y atrás, para rellenar.</translation>
    </message>
    <message>
        <source>Choose a file, PDF or HTML, and write the handout.</source>
        <translation>Elegir un archivo, PDF o HTML, y escribir la hoja de trabajo.</translation>
    </message>
    <message>
        <source>Close this window; nothing is written.</source>
        <translation>Cerrar esta ventana; no se escribe nada.</translation>
    </message>
    <message>
        <source>Worked tables to print, blank and solved, with other numbers for each student.</source>
        <translation>Tablas para imprimir, en blanco y resueltas, con otros números para cada estudiante.</translation>
    </message>
    <message>
        <source>Hando&amp;ut…</source>
        <translation>&amp;Hoja de trabajo…</translation>
    </message>
    <message>
        <source>handout</source>
        <translation>hoja de trabajo</translation>
    </message>
    <message>
        <source>Save handout</source>
        <translation>Guardar hoja de trabajo</translation>
    </message>
    <message>
        <source>How many sheets; each has numbers of its own.</source>
        <translation>Cuántas hojas; cada una tiene sus propios números.</translation>
    </message>
    <message>
        <source>The same seed brings the same numbers again.</source>
        <translation>La misma semilla da otra vez los mismos números.</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message>
        <source>Blank for students, solved for the teacher.</source>
        <translation>En blanco para estudiantes, resueltas para el docente.</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>en blanco</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>resueltas</translation>
    </message>
    <message>
        <source>blank, then solved</source>
        <translation>en blanco y después resueltas</translation>
    </message>
    <message>
        <source>The perceptron rule on a logic gate.</source>
        <translation>La regla del perceptrón en una puerta lógica.</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>Pasada hacia delante</translation>
    </message>
    <message>
        <source>Sums and answers of a small network.</source>
        <translation>Sumas y respuestas de una red pequeña.</translation>
    </message>
    <message>
        <source>Backward pass</source>
        <translation>Pasada hacia atrás</translation>
    </message>
    <message>
        <source>Errors, gradients and new weights.</source>
        <translation>Errores, gradientes y pesos nuevos.</translation>
    </message>
    <message>
        <source>Solution of sheet {number} of {count} (seed {seed})</source>
        <translation>Solución de la hoja {number} de {count} (semilla {seed})</translation>
    </message>
    <message>
        <source>Sheet {number} of {count} (seed {seed})</source>
        <translation>Hoja {number} de {count} (semilla {seed})</translation>
    </message>
    <message>
        <source>Start: w₁ = {w1}, w₂ = {w2}, b = {b}; η = {rate}. z = w₁x₁ + w₂x₂ + b; y = 1 if z &gt; 0, else 0; e = d − y; w ← w + η·e·x, b ← b + η·e.</source>
        <translation>Inicio: w₁ = {w1}, w₂ = {w2}, b = {b}; η = {rate}. z = w₁x₁ + w₂x₂ + b; y = 1 si z &gt; 0, si no 0; e = d − y; w ← w + η·e·x, b ← b + η·e.</translation>
    </message>
    <message>
        <source>step no.</source>
        <translation>paso n.º</translation>
    </message>
    <message>
        <source>The perceptron rule</source>
        <translation>La regla del perceptrón</translation>
    </message>
    <message>
        <source>Each neuron: z = Σ w·a + b, a = 1 / (1 + e⁻ᶻ).</source>
        <translation>Cada neurona: z = Σ w·a + b, a = 1 / (1 + e⁻ᶻ).</translation>
    </message>
    <message>
        <source>layer {layer}, neuron {neuron}</source>
        <translation>capa {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>neurona</translation>
    </message>
    <message>
        <source>with numbers</source>
        <translation>con números</translation>
    </message>
    <message>
        <source>The forward pass</source>
        <translation>La pasada hacia delante</translation>
    </message>
    <message>
        <source>Cost C = ½(a − y)², desired y = {y}.</source>
        <translation>Coste C = ½(a − y)², deseado y = {y}.</translation>
    </message>
    <message>
        <source>Output: ∂C/∂a = a − y. Before it: ∂C/∂a = Σ w·δ of the next layer. a′ = a(1 − a), δ = ∂C/∂a · a′.</source>
        <translation>Salida: ∂C/∂a = a − y. Antes: ∂C/∂a = Σ w·δ de la capa siguiente. a′ = a(1 − a), δ = ∂C/∂a · a′.</translation>
    </message>
    <message>
        <source>The backward pass: errors</source>
        <translation>La pasada hacia atrás: errores</translation>
    </message>
    <message>
        <source>∂C/∂w = a·δ, ∂C/∂b = δ; new = old − η · gradient with η = {rate}.</source>
        <translation>∂C/∂w = a·δ, ∂C/∂b = δ; nuevo = antiguo − η · gradiente, con η = {rate}.</translation>
    </message>
    <message>
        <source>old</source>
        <translation>antiguo</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>The backward pass: gradients and update</source>
        <translation>La pasada hacia atrás: gradientes y actualización</translation>
    </message>
    <message>
        <source>What was shared is trained before it is shown: {done} of {epochs} epochs.</source>
        <translation>Lo compartido se entrena antes de mostrarse: {done} de {epochs} épocas.</translation>
    </message>
    <message>
        <source>Stopped after {done} of {epochs} epochs, as it is shown now. Train on from here.</source>
        <translation>Detenido tras {done} de {epochs} épocas, tal como se ve ahora. Desde aquí se puede seguir.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Detener aquí</translation>
    </message>
    <message>
        <source>How lessons of one&apos;s own are written: plain text files with a state, questions and things to try.</source>
        <translation>Cómo se escriben lecciones propias: archivos de texto con un estado, preguntas y cosas que probar.</translation>
    </message>
    <message>
        <source>Writing lessons</source>
        <translation>Escribir lecciones</translation>
    </message>
    <message>
        <source>The whole format, with an example; it can be selected and copied.</source>
        <translation>Todo el formato, con un ejemplo; se puede seleccionar y copiar.</translation>
    </message>
    <message>
        <source>Copy the example</source>
        <translation>Copiar el ejemplo</translation>
    </message>
    <message>
        <source>Put the example on the clipboard, to go on with it in a text editor.</source>
        <translation>Copia el ejemplo en el portapapeles, para seguir con él en un editor de texto.</translation>
    </message>
    <message>
        <source>This ARFF file cannot be read: line {line} is no declaration of a column. Check braces and quotes.</source>
        <translation>No se puede leer este archivo ARFF: la línea {line} no declara ninguna columna. Conviene revisar llaves y comillas.</translation>
    </message>
    <message>
        <source>This ARFF file cannot be read: line {line} declares “{name}” once more.</source>
        <translation>No se puede leer este archivo ARFF: la línea {line} declara “{name}” otra vez.</translation>
    </message>
    <message>
        <source>The table has more than {limit} columns: leave some out.</source>
        <translation>La tabla tiene más de {limit} columnas: hay que quitar algunas.</translation>
    </message>
    <message>
        <source>The scores of lessons could not be read. They lie in “{name}” in the folder “{folder}” now, and new ones begin.</source>
        <translation>No se han podido leer las puntuaciones de las lecciones. Están ahora en “{name}”, en la carpeta “{folder}”, y se empiezan otras.</translation>
    </message>
    <message>
        <source>Here belong: {known}.</source>
        <translation>Aquí van: {known}.</translation>
    </message>
    <message>
        <source>Similar: {known}.</source>
        <translation>Parecidas: {known}.</translation>
    </message>
    <message>
        <source>A key has small letters a–z, digits and _, begins with a letter and is no longer than 40.</source>
        <translation>Una clave tiene letras minúsculas a–z, cifras y _, empieza por una letra y no pasa de 40.</translation>
    </message>
    <message>
        <source>Write neuron=3,1, weight=3,1,2 or bias=3,1.</source>
        <translation>Se escribe neuron=3,1, weight=3,1,2 o bias=3,1.</translation>
    </message>
    <message>
        <source>At most {most} letters belong here.</source>
        <translation>Aquí caben {most} letras como máximo.</translation>
    </message>
    <message>
        <source>It must not be empty.</source>
        <translation>No puede quedar vacío.</translation>
    </message>
    <message>
        <source>At most {most} belong here.</source>
        <translation>Aquí caben {most} como máximo.</translation>
    </message>
    <message>
        <source>At least {least} belong here.</source>
        <translation>Aquí hacen falta {least} como mínimo.</translation>
    </message>
    <message>
        <source>A text belongs here: put it into quotes.</source>
        <translation>Aquí va un texto: hay que ponerlo entre comillas.</translation>
    </message>
    <message>
        <source>A whole number belongs here.</source>
        <translation>Aquí va un número entero.</translation>
    </message>
    <message>
        <source>A number belongs here.</source>
        <translation>Aquí va un número.</translation>
    </message>
    <message>
        <source>true or false belongs here.</source>
        <translation>Aquí va true o false.</translation>
    </message>
    <message>
        <source>A list in brackets belongs here: [1, 2].</source>
        <translation>Aquí va una lista entre corchetes: [1, 2].</translation>
    </message>
    <message>
        <source>Keys with values belong here, as “key: value”.</source>
        <translation>Aquí van claves con valores, como “clave: valor”.</translation>
    </message>
    <message>
        <source>The training of this older state is no longer kept: it stands at its start.</source>
        <translation>El entrenamiento de este estado anterior ya no se conserva: está en su inicio.</translation>
    </message>
</context>
</TS>
